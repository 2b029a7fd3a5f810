package ai.anyint.sdk.account.report;

import java.util.List;

/**
 * One way to take the same total apart.
 *
 * @param title such as {@code Models}
 * @param of what a line is, such as {@code model}
 * @param lines the lines in the order in which they are shown
 */
record Section(String title, String of, List<CostLine> lines) {

    CostLine sum() {
        return lines.stream().reduce(CostLine.nothing("total"), CostLine::plus);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }
}
