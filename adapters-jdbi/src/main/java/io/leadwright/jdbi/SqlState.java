package io.leadwright.jdbi;

import java.sql.SQLException;

/**
 * What the database says went wrong, by its code alone: PostgreSQL's messages quote what was bound.
 *
 * @param code five characters; empty if it did not say
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL's codes</a>
 */
record SqlState(String code) {

    /** The first one among the causes. */
    static SqlState of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return new SqlState(sql.getSQLState());
            }
        }
        return new SqlState("");
    }

    /** Whether it was broken off for the sake of another transaction: could not be serialized, or a deadlock. */
    boolean isWorthAnotherTry() {
        return code.equals("40001") || code.equals("40P01");
    }

    /** Whether a commit that fails so has certainly written nothing: the database itself refused it. */
    boolean isRefusal() {
        return code.startsWith("23") || code.startsWith("25") || (code.startsWith("40") && !code.equals("40003"));
    }

    /** Words, and the code behind them if there is one. */
    String behind(String words) {
        return code.isEmpty() ? words : words + " (" + code + ")";
    }

    /** In words. */
    String meaning() {
        return switch (code) {
            case "40001", "40P01", "55P03" -> "is busy, others write the same";
            case "25006" -> "is read-only";
            case "42501" -> "refuses a permission";
            case "42P01", "42703" -> "lacks a table or a column";
            case "53100" -> "cannot grow, the disk is full";
            case "53300" -> "is busy, it has no connection left";
            case "57014" -> "broke off, it took too long or was cancelled";
            default -> meaningOfClass();
        };
    }

    private String meaningOfClass() {
        return switch (code.length() < 2 ? "" : code.substring(0, 2)) {
            case "08", "57" -> "cannot be reached";
            case "23" -> "refused a write against its own rules";
            case "28", "3D" -> "refused the login";
            case "53", "54" -> "has not enough room";
            default -> "failed";
        };
    }
}
