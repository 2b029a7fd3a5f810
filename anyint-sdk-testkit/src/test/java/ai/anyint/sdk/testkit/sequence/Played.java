package ai.anyint.sdk.testkit.sequence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command as it was played.
 *
 * @param reply the number of its answer, counted from 1; 0 where nothing was asked
 * @param read whether the runner asked it of itself, to compare
 */
record Played(List<Control> controls, @Nullable Ask ask, int reply, boolean read) {}
