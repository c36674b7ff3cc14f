package io.leadwright.http.source.zoominfo;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import io.leadwright.http.source.HttpFailure;
import io.leadwright.http.source.Session;
import io.leadwright.http.source.WireJson;
import io.leadwright.http.transport.WireReply;
import io.leadwright.http.transport.WireRequest;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.source.FailureKind;
import io.leadwright.source.SourceAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The access tokens that ZoomInfo gives for client ids and secrets (RFC 6749 §4.4), kept as long as they are good. Threads that
 * need one at the same moment may each get one. Thread-safe.
 */
final class ZoomInfoTokens {

    private static final int KEPT_MAX = 1_000;
    private static final long SECONDS_MAX = 86_400;
    /** How long one is kept of which nothing is said: refused sooner, it is replaced. */
    private static final long SECONDS_UNSAID = 300;

    private static final int TEXT_LENGTH_MAX = 8_192;

    /** By a hash: the secret itself is not kept. */
    private final Map<HashCode, Token> kept = new LinkedHashMap<>();

    /** @param until a little before it expires, for the time that requests are under way */
    record Token(String text, Instant until) {

        /** Never the text. */
        @Override
        public String toString() {
            return "Token[" + until + "]";
        }
    }

    /** Sends a request with a token, and once more with a new one if that is refused. */
    WireReply send(WireRequest request, Session session) {
        WireReply reply = sendOnce(request, session);
        if (reply instanceof WireResponse response && response.status() == 401) {
            forget(session.credential());
            return sendOnce(request, session);
        }
        return reply;
    }

    /** The token in a response; empty if there is none. Pure. */
    static Optional<Token> read(WireResponse response, Instant now) {
        Optional<ZoomInfoWire.Token> token = response.status() == 200
                ? WireJson.SNAKE_CASE.read(response, ZoomInfoWire.Token.class)
                : Optional.empty();
        return token.flatMap(said -> Optional.ofNullable(said.accessToken())
                .filter(ZoomInfoTokens::canBeSent)
                .map(text -> new Token(text, now.plusSeconds(seconds(said.expiresIn()) * 9 / 10))));
    }

    /** Why there is none. Pure: a wrong id or secret is 401, or 400 as any other fault of a request (RFC 6749 §5.2). */
    static SourceAnswer.Failed refusal(WireResponse response, Instant now) {
        return response.status() == 400
                ? HttpFailure.of(FailureKind.UNAUTHORISED, response, now)
                : HttpFailure.of(response, now);
    }

    private WireReply sendOnce(WireRequest request, Session session) {
        Token token = kept(session.credential(), session.now());
        if (token == null) {
            WireReply reply = session.send(tokenRequest(session.credential()));
            if (!(reply instanceof WireResponse response)) {
                return reply;
            }
            token = read(response, session.now()).orElse(null);
            if (token == null) {
                return new WireReply.None(session.heeded(refusal(response, session.now())));
            }
            keep(session.credential(), token);
        }
        return session.send(request.header("authorization", "Bearer " + token.text()));
    }

    private static WireRequest tokenRequest(String idAndSecret) {
        String basic = Base64.getEncoder().encodeToString(idAndSecret.getBytes(StandardCharsets.UTF_8));
        return WireRequest.post("/oauth/v1/token")
                .header("authorization", "Basic " + basic)
                .header("accept", "application/json")
                .body(
                        "application/x-www-form-urlencoded",
                        "grant_type=client_credentials".getBytes(StandardCharsets.UTF_8));
    }

    private static HashCode hash(String credential) {
        return Hashing.sha256().hashString(credential, StandardCharsets.UTF_8);
    }

    private synchronized @Nullable Token kept(String credential, Instant now) {
        Token token = kept.get(hash(credential));
        return token != null && now.isBefore(token.until()) ? token : null;
    }

    private synchronized void keep(String credential, Token token) {
        kept.remove(hash(credential));
        kept.put(hash(credential), token);
        if (kept.size() > KEPT_MAX) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    private synchronized void forget(String credential) {
        kept.remove(hash(credential));
    }

    /** It goes into a header, and a client that refuses one may quote it. */
    private static boolean canBeSent(String token) {
        return !token.isEmpty()
                && token.length() <= TEXT_LENGTH_MAX
                && token.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    private static long seconds(@Nullable String expiresIn) {
        return expiresIn != null && expiresIn.matches("[0-9]{1,9}")
                ? Math.min(Long.parseLong(expiresIn), SECONDS_MAX)
                : SECONDS_UNSAID;
    }
}
