package io.leadwright.http.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** One body as it arrives; when it is too long, the connection is closed. */
final class CappedBody implements BodyHandler<byte[]>, BodySubscriber<byte[]> {

    private final int bytesMax;
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private volatile boolean hasHead;
    private volatile boolean isTooLong;
    private Flow.@Nullable Subscription subscription;

    CappedBody(int bytesMax) {
        this.bytesMax = bytesMax;
    }

    /** Whether status and headers have come. */
    boolean hasHead() {
        return hasHead;
    }

    boolean isTooLong() {
        return isTooLong;
    }

    @Override
    public BodySubscriber<byte[]> apply(ResponseInfo head) {
        hasHead = true;
        return this;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription arriving) {
        subscription = arriving;
        arriving.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer part : parts) {
            if (!whole.isDone()) {
                add(part);
            }
        }
    }

    private void add(ByteBuffer part) {
        byte[] more = new byte[part.remaining()];
        if (bytes.size() + more.length > bytesMax) {
            isTooLong = true;
            if (subscription != null) {
                subscription.cancel();
            }
            onError(new IOException("body: must be at most " + bytesMax + " bytes"));
        } else {
            part.get(more);
            bytes.writeBytes(more);
        }
    }

    @Override
    public void onError(Throwable cause) {
        whole.completeExceptionally(cause);
    }

    @Override
    public void onComplete() {
        whole.complete(bytes.toByteArray());
    }
}
