package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.CustomFields;
import io.leadwright.lead.CustomValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JsonTextTest {

    @Property
    void texts_are_read_as_they_were_written(@ForAll("texts") List<String> texts) {
        assertThat(JsonText.texts(JsonText.ofTexts(texts))).isEqualTo(texts);
    }

    @Property
    void fields_are_read_as_they_were_written_and_in_order(@ForAll("fields") Map<String, CustomValue> fields) {
        CustomFields written = new CustomFields(fields);
        CustomFields read = JsonText.fields(JsonText.ofFields(written));
        assertThat(List.copyOf(read.values().entrySet()))
                .isEqualTo(List.copyOf(written.values().entrySet()));
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return text().list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<Map<String, CustomValue>> fields() {
        Arbitrary<String> names = text().filter(name -> !name.isEmpty());
        Arbitrary<CustomValue> items = scalar().list().ofMaxSize(4).map(CustomValue.Items::new);
        return Arbitraries.maps(names, Arbitraries.oneOf(scalar(), items)).ofMaxSize(5);
    }

    private static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().all().ofMaxLength(8),
                        Arbitraries.strings().withChars("ab \"\\{}[],:\n").ofMaxLength(4))
                .filter(text -> text.codePoints().noneMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF)));
    }

    private static Arbitrary<CustomValue> scalar() {
        BigInteger most = BigInteger.TEN.pow(40).subtract(BigInteger.ONE);
        Arbitrary<CustomValue> decimals = Combinators.combine(
                        Arbitraries.bigIntegers().between(most.negate(), most),
                        Arbitraries.integers().between(0, 40))
                .as((digits, scale) -> new CustomValue.Decimal(new BigDecimal(digits, scale)));
        return Arbitraries.oneOf(
                text().map(CustomValue::of),
                decimals,
                Arbitraries.of(true, false).map(CustomValue::of));
    }
}
