package io.leadwright.http.exchange;

/**
 * Keeps a spreadsheet from running a cell: one that begins as a formula does is written with an apostrophe before it, which is
 * taken off again when it is read. Those that had apostrophes there already get one more, so that each comes back as it was.
 */
final class FormulaGuard {

    private static final String BEGINNINGS = "=+-@\t\r";

    private FormulaGuard() {}

    /** The cell that stands for this text. */
    static String guarded(String text) {
        return isFormulaBehind(apostrophes(text), text) ? "'" + text : text;
    }

    /** The text that this cell stands for. */
    static String unguarded(String cell) {
        int apostrophes = apostrophes(cell);
        return apostrophes > 0 && isFormulaBehind(apostrophes, cell) ? cell.substring(1) : cell;
    }

    private static int apostrophes(String text) {
        int count = 0;
        while (count < text.length() && text.charAt(count) == '\'') {
            count++;
        }
        return count;
    }

    private static boolean isFormulaBehind(int apostrophes, String text) {
        return apostrophes < text.length() && BEGINNINGS.indexOf(text.charAt(apostrophes)) >= 0;
    }
}
