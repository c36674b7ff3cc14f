package io.leadwright.profile.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedFormsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100-500|100-500",
                "1,001-5,000|1001-5000",
                "1.001–5.000|1001-5000",
                "1 001 - 5 000|1001-5000",
                "1'001 to 5'000 people|1001-5000",
                "1k-5k|1000-5000",
                "1.5K – 5K employees|1500-5000",
                "1000+|1000+",
                "10,000+ employees|10000+",
                "10k+|10000+",
                "over 1000|1000+",
                "more than 500 people|500+",
                "> 500|500+",
                "500 or more|500+",
                "~250|250",
                "about 250 employees|250",
                "250|250",
                "120.0|120",
                "11 to 50|11-50",
                "less than 50|1-50",
                "<10|1-10",
                "up to 10|1-10",
                "max. 10|1-10",
                "at most 10|1-10",
                "at least 10|10+",
                "Self-employed|1",
                "0|0",
                "c_00101_00250|101-250",
                "c_10001_max|10001+",
                "５００|500",
                "50-50|50",
            })
    void sizes_are_numbers_of_people_or_bands(String text, String size) {
        assertThat(Forms.SIZE.read(text).orElseThrow().value()).hasToString(size);
        assertThat(Forms.SIZE.read(text).orElseThrow().key()).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "-",
                "many",
                "-5",
                "500-100",
                "1-2-3",
                "99999999999999999999",
                "999999999999 k",
                "Series B 2011",
                "2011-02-03",
                "over 10-50",
                "$5M",
                "10%",
                "٣",
                "NaN"
            })
    void anything_else_is_no_size(String text) {
        assertThat(Forms.SIZE.read(text)).isEmpty();
    }

    @Test
    void a_size_knows_its_ends() {
        CompanySize band = Forms.SIZE.read("201-1,000").orElseThrow().value();
        CompanySize open = Forms.SIZE.read("1000+").orElseThrow().value();

        assertThat(band).isEqualTo(new CompanySize(201, 1000));
        assertThat(band.isOpen()).isFalse();
        assertThat(open.from()).isEqualTo(1000);
        assertThat(open.isOpen()).isTrue();
        assertThatThrownBy(() -> new CompanySize(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CompanySize(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"100-500, 250", "100-500, 100-250", "1000+, 1001-5000", "1000+, 5000+", "1-50, 11-50"})
    void a_band_supports_what_it_holds(String wide, String narrow) {
        assertThat(Forms.SIZE.support(wide, narrow)).isEqualTo(1);
        assertThat(Forms.SIZE.support(narrow, wide)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"100-500, 100-500", "100-500, 501", "51-200, 100-500", "1000+, 999"})
    void bands_that_only_overlap_do_not(String one, String other) {
        assertThat(Forms.SIZE.support(one, other)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8 years|8 years",
                "1 year|1 year",
                "8|8 years",
                "8+|8 years",
                "8+ years of experience|8 years",
                "8.5 yrs|8 years",
                "8 Years, 3 Months|8 years",
                "96 months|8 years",
                "18 mos|1 year",
                "5-10 years|5 years",
                "over 10 years|10 years",
                "0|0 years",
                "10y|10 years",
            })
    void experience_is_in_whole_years(String text, String years) {
        assertThat(Forms.EXPERIENCE.read(text).orElseThrow().value()).hasToString(years);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-3", "eight years", "since 2015", "2015", "81", "999 years", "8 people", "1e3"})
    void anything_else_is_no_experience(String text) {
        assertThat(Forms.EXPERIENCE.read(text)).isEmpty();
    }

    @Test
    void nobody_works_for_less_than_no_years() {
        assertThatThrownBy(() -> new YearsOfExperience(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new YearsOfExperience(81)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2011",
                "2011-02-03",
                "2011-02-03T00:00:00Z",
                "02/03/2011",
                "Founded in February 2011.",
                "2011-02-03T00:00:00+0000",
                "２０１１"
            })
    void a_year_is_found_in_a_date(String text) {
        assertThat(Forms.YEAR.read(text)).contains(new Canonical<>("2011", Year.of(2011)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "11", "0000", "9999", "20111", "2010-2012", "1296777600", "MMXI"})
    void no_year_or_more_than_one_is_none(String text) {
        assertThat(Forms.YEAR.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "verified, VALID",
        "deliverable, VALID",
        "accept_all, ACCEPT_ALL",
        "Catch-All, ACCEPT_ALL",
        "undeliverable, INVALID",
        "extrapolated, UNKNOWN",
        "risky, UNKNOWN"
    })
    void vendors_have_words_for_a_status(String word, EmailStatus status) {
        assertThat(Forms.EMAIL_STATUS.read(word).orElseThrow().value()).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource
    void a_status_is_read_by_its_own_name(EmailStatus status) {
        assertThat(Forms.EMAIL_STATUS.read(status.name()).orElseThrow().value()).isEqualTo(status);
        assertThat(Forms.EMAIL_STATUS.read("")).isEmpty();
        assertThat(Forms.EMAIL_STATUS.read("fine")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2008-08-06", " 2008-08-06 ", "2008-08-06T00:00:00Z", "2008-08-06 12:00"})
    void a_day_is_read_with_or_without_a_time(String text) {
        assertThat(Forms.DATE.read(text).orElseThrow())
                .isEqualTo(new Canonical<>("2008-08-06", LocalDate.of(2008, 8, 6)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2008", "2008-08", "2008-02-30", "06/08/2008", "2008-08-066", "٢٠٠٨-٠٨-٠٦"})
    void no_other_text_is_a_day(String text) {
        assertThat(Forms.DATE.read(text)).isEmpty();
    }

    @Test
    void a_whole_number_is_read_without_leading_zeros() {
        assertThat(Forms.WHOLE_NUMBER.read(" 007 ").orElseThrow()).isEqualTo(new Canonical<>("7", 7L));
        assertThat(Forms.WHOLE_NUMBER.read("9".repeat(18)).orElseThrow().value())
                .isEqualTo(999_999_999_999_999_999L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "1,000", "1e3", "١", "9999999999999999999"})
    void no_other_text_is_a_whole_number(String text) {
        assertThat(Forms.WHOLE_NUMBER.read(text)).isEmpty();
    }
}
