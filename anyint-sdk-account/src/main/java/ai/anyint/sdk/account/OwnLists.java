package ai.anyint.sdk.account;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A value copies the lists it is given, but not those inside an {@code Optional}; it must not change with them. */
final class OwnLists {

    private static final List<Function<TeamControls, Optional<List<String>>>> OF_CONTROLS =
            List.of(TeamControls::allowedModels, TeamControls::blockedModels, TeamControls::ipAllowlist);

    private OwnLists() {}

    static boolean areIn(TeamControls controls) {
        return OF_CONTROLS.stream().map(list -> list.apply(controls)).allMatch(OwnLists::isOwn);
    }

    // An immutable list is its own copy, so that a value is rebuilt at most once.
    @SuppressWarnings("ReferenceEquality")
    static boolean isOwn(Optional<List<String>> list) {
        return Stream.ofNullable(list.orElse(null)).allMatch(elements -> List.copyOf(elements) == elements);
    }

    static Optional<List<String>> copy(Optional<List<String>> list) {
        return list.map(List::copyOf);
    }
}
