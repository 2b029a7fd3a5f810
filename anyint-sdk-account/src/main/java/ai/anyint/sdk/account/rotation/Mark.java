package ai.anyint.sdk.account.rotation;

import java.util.regex.Pattern;

/**
 * What a new key is called until the old one is retired: a key whose creation was answered to nobody is found by it. The
 * name is the one field that every service of this contract knows and shows.
 */
final class Mark {

    private static final int LONGEST_NAME = 255;
    private static final Pattern SUFFIX = Pattern.compile(" \\(rotation of (\\d+): [0-9a-f]{16}\\)$");

    private Mark() {}

    static String on(RotationRecord rotation) {
        String suffix = " (rotation of " + rotation.oldId() + ": " + rotation.id() + ")";
        String name = rotation.name();
        int room = LONGEST_NAME - suffix.length();
        int length = name.codePointCount(0, name.length());
        return (length > room ? name.substring(0, name.offsetByCodePoints(0, room)) : name) + suffix;
    }

    /** Returns whether the name is that of a key which some rotation made to replace the key of the id. */
    static boolean isOfAnyRotation(long oldId, String name) {
        return SUFFIX.matcher(name).results().anyMatch(match -> match.group(1).equals(Long.toString(oldId)));
    }
}
