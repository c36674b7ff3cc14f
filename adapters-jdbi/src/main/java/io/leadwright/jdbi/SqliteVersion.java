package io.leadwright.jdbi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which versions of the SQLite library can be trusted with a file that several connections write. */
final class SqliteVersion {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,4})(?:\\.\\d{1,4})?");

    private SqliteVersion() {}

    /**
     * Whether resetting the write-ahead log can lose committed writes (sqlite.org/wal.html#walresetbug): from 3.7.0 to
     * 3.51.2, but for the repaired 3.44.6 and 3.50.7. What is no version is not trusted either.
     */
    static boolean canLoseWrites(String version) {
        Matcher numbers = NUMBERS.matcher(version);
        if (!numbers.matches()) {
            return true;
        }
        int patch = Integer.parseInt(numbers.group(3));
        int number = number(numbers.group(1), numbers.group(2), patch);
        boolean repaired = isLine(number, 44) ? patch >= 6 : isLine(number, 50) && patch >= 7;
        return number >= number("3", "7", 0) && number <= number("3", "51", 2) && !repaired;
    }

    private static boolean isLine(int number, int minor) {
        return number / 10_000 == 3 * 10_000 + minor;
    }

    private static int number(String major, String minor, int patch) {
        return (Integer.parseInt(major) * 10_000 + Integer.parseInt(minor)) * 10_000 + patch;
    }
}
