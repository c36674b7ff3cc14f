package io.leadwright.profile.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationFormTest {

    private static String key(String text) {
        return Forms.LOCATION.read(text).orElseThrow().key();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "San Francisco, CA|san francisco, california, united states",
                "San Francisco, CA, US|san francisco, california, united states",
                "San Francisco, California, United States of America|san francisco, california, united states",
                "100 Example St, San Francisco, CA 94105, USA|100 example st, san francisco, california, united states",
                "100 Example St, San Francisco, CA 94105-1234|100 example st, san francisco, california, united states",
                "California|california, united states",
                "Washington, D.C.|washington, district of columbia, united states",
                "Toronto, ON|toronto, ontario, canada",
                "Toronto, ON, CA|toronto, ontario, canada",
                "Toronto, Ontario, Canada|toronto, ontario, canada",
                "Zürich (Switzerland)|zurich, switzerland",
                "Zürich / CH|zurich, switzerland",
                "Berlin; Deutschland|berlin, germany",
                "London, U.K.|london, united kingdom",
                "Amsterdam, NL|amsterdam, netherlands",
                "USA|united states",
                "Charlotte Amalie, VI|charlotte amalie, us virgin islands",
                "Türkiye|turkey",
                "Côte d’Ivoire|ivory coast",
                "Berlin, DE|berlin, delaware, united states",
                "München, Bayern, DE|munchen, bayern, germany",
            })
    void regions_and_countries_are_spelt_out(String text, String key) {
        assertThat(key(text)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CA|ca",
                "New York|new york",
                "Georgia|georgia",
                "Tbilisi, Georgia|tbilisi, georgia",
                "Remote|remote"
            })
    void what_could_be_two_places_stays_as_it_is(String text, String key) {
        assertThat(key(text)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "California|Los Angeles, CA",
                "United States|Los Angeles, CA",
                "US|California",
                "Los Angeles|Los Angeles, CA",
                "Zürich, Switzerland|Zürich, Zürich, Switzerland",
                "San Francisco, CA|100 Example St, San Francisco, CA 94105, USA",
                "London, UK|London, England, United Kingdom",
                "Atlanta, Georgia|Atlanta, GA, USA",
            })
    void a_region_supports_what_is_in_it(String general, String specific) {
        assertThat(Forms.LOCATION.support(key(general), key(specific))).isEqualTo(1);
        assertThat(Forms.LOCATION.support(key(specific), key(general))).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "California|Austin, TX",
                "Paris, France|Paris, TX",
                "Angeles|Los Angeles, CA",
                "Oakland, CA|San Jose, CA"
            })
    void places_beside_each_other_do_not(String one, String other) {
        assertThat(Forms.LOCATION.support(key(one), key(other))).isZero();
        assertThat(Forms.LOCATION.support(key(other), key(one))).isZero();
    }
}
