package io.leadwright.http.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A body is unpacked as far as it may be long, or not at all. */
class UnpackingTest {

    private static final int MAX = 1_024;

    private static byte[] packed(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        }
        return bytes.toByteArray();
    }

    @Property
    void what_was_packed_is_as_it_was(@ForAll byte[] body) throws IOException {
        byte[] packed = packed(body);

        assertThat(Unpacking.of(packed, List.of("gzip"), MAX)).hasValue(body);
        assertThat(Unpacking.of(packed, List.of(" X-GZIP"), MAX)).hasValue(body);
        assertThat(Unpacking.of(body, List.of(), MAX)).hasValue(body);
        assertThat(Unpacking.of(body, List.of("identity"), MAX)).hasValue(body);
    }

    @Property
    void any_bytes_are_unpacked_or_refused(@ForAll byte[] bytes) {
        Unpacking.of(bytes, List.of("gzip"), MAX);
    }

    @Test
    void a_body_may_be_as_long_as_the_cap_and_no_longer() throws IOException {
        assertThat(Unpacking.of(packed(new byte[MAX]), List.of("gzip"), MAX)).hasValue(new byte[MAX]);
        assertThat(Unpacking.of(packed(new byte[MAX + 1]), List.of("gzip"), MAX))
                .isEmpty();
    }

    @Test
    void what_was_cut_off_is_refused() throws IOException {
        byte[] packed = packed(new byte[100]);

        assertThat(Unpacking.of(Arrays.copyOf(packed, packed.length - 1), List.of("gzip"), MAX))
                .isEmpty();
    }

    @Test
    void a_bomb_of_many_empty_members_is_refused() throws IOException {
        byte[] empty = packed(new byte[0]);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        while (bomb.size() < 4 * 1024 * 1024) {
            bomb.writeBytes(empty);
        }

        assertThat(Unpacking.of(bomb.toByteArray(), List.of("gzip"), MAX)).isEmpty();
    }

    @Test
    void what_was_packed_in_other_ways_is_refused() {
        assertThat(Unpacking.of(new byte[1], List.of("br"), MAX)).isEmpty();
        assertThat(Unpacking.of(new byte[1], List.of("gzip", "gzip"), MAX)).isEmpty();
    }

    @Test
    void nothing_is_nothing_however_packed() {
        assertThat(Unpacking.of(new byte[0], List.of("gzip"), MAX)).hasValue(new byte[0]);
    }
}
