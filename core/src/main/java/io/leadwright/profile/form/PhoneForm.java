package io.leadwright.profile.form;

import com.google.common.base.CharMatcher;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.leadwright.lead.Folding;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phone number: in E.164 where it names its country, by {@code +} or {@code 00}; else its digits, as no country is guessed.
 * Such a number says less than one with a country, and supports it, also with what is dialled before it at home.
 */
final class PhoneForm implements CanonicalForm<String> {

    private static final int LENGTH_MAX = 100;
    private static final String EXTENSION = ";ext=";
    private static final String NO_COUNTRY = "ZZ";
    private static final String FROM_NORTH_AMERICA = "011";
    private static final int LONG_DISTANCE = 10;
    private static final int DIGITS_MIN = 7;
    private static final int DIGITS_MAX = 15;
    private static final Pattern NATIONAL = Pattern.compile(
            "(?:tel:)?([0-9 ().\\-‐‑‒–/·]+)(?:(?:;ext=|,? ?(?:extension|ext|x|#)[.:]? ?)([0-9]{1,7}))?");
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    @Override
    public Optional<Canonical<String>> read(String text) {
        if (text.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        String shown = CharMatcher.whitespace().trimFrom(text);
        return international(shown).or(() -> national(shown)).map(key -> new Canonical<>(key, shown));
    }

    @Override
    public double support(String generalKey, String specificKey) {
        String general = number(generalKey);
        String specific = number(specificKey);
        boolean isOne = general.equals(specific) || isWithoutCountry(general, specific);
        boolean hasNoOther = general.equals(generalKey) || extension(generalKey).equals(extension(specificKey));
        return isOne && hasNoOther && !generalKey.equals(specificKey) ? 1 : 0;
    }

    private static Optional<String> international(String text) {
        try {
            PhoneNumber number = NUMBERS.parse(text.startsWith("00") ? "+" + text.substring(2) : text, NO_COUNTRY);
            return NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164)
                            + (number.hasExtension() ? EXTENSION + number.getExtension() : ""))
                    : Optional.empty();
        } catch (NumberParseException noNumberOrNoCountry) {
            return Optional.empty();
        }
    }

    private static Optional<String> national(String text) {
        Matcher parts = NATIONAL.matcher(Folding.exact(text));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String digits = CharMatcher.inRange('0', '9').retainFrom(parts.group(1));
        boolean isNumber = digits.length() >= DIGITS_MIN
                && digits.length() <= DIGITS_MAX
                && digits.chars().distinct().count() > 1;
        return isNumber
                ? Optional.of(digits + (parts.group(2) == null ? "" : EXTENSION + parts.group(2)))
                : Optional.empty();
    }

    /** Whether the first is the second as one dials it: at home, from North America, or without its plus. */
    private static boolean isWithoutCountry(String general, String specific) {
        if (general.startsWith("+") || !specific.startsWith("+")) {
            return general.length() == LONG_DISTANCE && specific.equals("1" + general);
        }
        String digits = specific.substring(1);
        return general.equals(digits)
                || general.equals(FROM_NORTH_AMERICA + digits)
                || isDialledAtHome(general, specific);
    }

    private static boolean isDialledAtHome(String general, String specific) {
        try {
            PhoneNumber number = NUMBERS.parse(specific, NO_COUNTRY);
            String national = NUMBERS.getNationalSignificantNumber(number);
            String trunk =
                    NUMBERS.getNddPrefixForRegion(NUMBERS.getRegionCodeForCountryCode(number.getCountryCode()), true);
            return general.equals(national) || general.equals(trunk + national);
        } catch (NumberParseException notAKey) {
            return false;
        }
    }

    private static String number(String key) {
        int end = key.indexOf(EXTENSION);
        return end < 0 ? key : key.substring(0, end);
    }

    private static String extension(String key) {
        return key.substring(number(key).length());
    }
}
