package io.leadwright.http.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.Leadwright;
import io.leadwright.testkit.MemoryStorage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Bodies in memory: whole, not too long, not too many. */
class BodyBufferTest {

    private static final ApiRequest HEAD = ApiRequest.of("POST", "/");

    @Property(tries = 200)
    void a_body_is_kept_as_it_came_or_known_to_be_too_long(
            @ForAll @IntRange(max = 70_000) int length,
            @ForAll @IntRange(min = -1, max = 70_000) int announced,
            @ForAll @IntRange(max = 70_000) int bytesMax,
            @ForAll @IntRange(min = 1, max = 40_000) int pieceMax)
            throws IOException {
        byte[] sent = new byte[length];
        setAll(sent);
        BodyBudget budget = BodyBudget.of(70_000);
        BodyBuffer body = new BodyBuffer(announced, bytesMax, budget.share());

        body.readAll(new Pieces(sent, pieceMax));

        assertThat(body.isRefused()).isEqualTo(length > bytesMax);
        ApiRequest request = body.bodyOf(HEAD);
        assertThat(request.isBodyTooLong()).isEqualTo(length > bytesMax);
        assertThat(request.body()).isEqualTo(length > bytesMax ? new byte[0] : sent);
    }

    private static void setAll(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
    }

    @Example
    void a_share_is_given_back_once() {
        BodyBudget budget = BodyBudget.of(10);
        BodyBudget.Share share = budget.share();
        assertThat(share.grow(6)).isTrue();
        assertThat(share.grow(5)).isFalse();
        assertThat(budget.share().grow(5)).isFalse();

        share.close();
        share.close();

        assertThat(share.grow(1)).isFalse();
        assertThat(budget.left()).isEqualTo(10);
    }

    @Example
    void a_body_that_is_slow_to_come_holds_little_of_what_there_is() throws IOException {
        BodyBudget budget = BodyBudget.of(64 * 1024 * 1024);
        BodyBuffer body = new BodyBuffer(10_000_000, 10_000_000, budget.share());

        assertThat(body.readFrom(new ByteArrayInputStream(new byte[1]))).isTrue();

        assertThat(64 * 1024 * 1024 - budget.left()).isLessThanOrEqualTo(16 * 1024);
    }

    @Example
    void there_is_always_room_for_the_largest_body() {
        LeadApi api = LeadApi.of(Leadwright.builder(new MemoryStorage()).build(), request -> Optional.empty());

        assertThatThrownBy(() -> api.bodiesInFlight(10 * 1024 * 1024 - 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bytes: must be at least 10485760, is 10485759");
        assertThat(api.bodiesInFlight(10 * 1024 * 1024)).isNotNull();
    }

    /** Bytes that come in pieces of no more than this. */
    private static final class Pieces extends InputStream {
        private final ByteArrayInputStream all;
        private final int most;

        Pieces(byte[] bytes, int most) {
            this.all = new ByteArrayInputStream(bytes);
            this.most = most;
        }

        @Override
        public int read() {
            return all.read();
        }

        @Override
        public int read(byte[] into, int from, int count) {
            return all.read(into, from, Math.min(count, most));
        }
    }
}
