package io.leadwright.http.source.website;

import io.leadwright.http.transport.Exchange;
import io.leadwright.http.transport.Outcome;
import io.leadwright.http.transport.Outcome.Broken;
import io.leadwright.http.transport.Outcome.Refused;
import io.leadwright.http.transport.WireRequest;
import io.leadwright.source.FailureKind;
import io.leadwright.source.SourceAnswer.Failed;
import java.net.Proxy;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Asks a host that a stranger has named, by connecting to no other address than its resolver says. Each request has a
 * connection and a thread of its own, for neither a name server nor a socket can be made to hurry: who waits goes when the time
 * is over, and the socket is closed. Thread-safe.
 */
final class GuardedExchange implements AutoCloseable {

    /** They do next to nothing but wait. */
    private static final int THREADS_MAX = 256;

    private static final Refused CLOSED = new Refused(Failed.free(FailureKind.UNAVAILABLE));
    private static final Refused FULL = new Refused(Failed.free(FailureKind.THROTTLED));

    private final HostResolver hosts;
    private final Supplier<Socket> sockets;
    private final ExecutorService threads =
            new ThreadPoolExecutor(0, THREADS_MAX, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                Thread thread = new Thread(task, "leadwright-http-website");
                thread.setDaemon(true);
                return thread;
            });

    GuardedExchange(HostResolver hosts) {
        this(hosts, () -> new Socket(Proxy.NO_PROXY));
    }

    /** With sockets that can be watched. */
    GuardedExchange(HostResolver hosts, Supplier<Socket> sockets) {
        this.hosts = hosts;
        this.sockets = sockets;
    }

    /**
     * For the requests to one site; what there is no thread for is refused.
     *
     * @param threadsMax how many it has at once, also when nobody waits for them any more: a name server may keep each for as
     *     long as it likes
     */
    Exchange to(SiteUrl site, int threadsMax) {
        Semaphore free = new Semaphore(threadsMax);
        return (request, within) -> free.tryAcquire() ? send(site, request, within, free) : FULL;
    }

    private Outcome send(SiteUrl site, WireRequest request, Duration within, Semaphore taken) {
        try (GuardedCall call = new GuardedCall(hosts, sockets)) {
            return started(() -> call.send(site, request), taken).get(within.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return new Broken(FailureKind.TIMED_OUT, true, false);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Broken(FailureKind.TIMED_OUT, true, false);
        } catch (ExecutionException stumbled) {
            return new Broken(FailureKind.UNREADABLE, true, false);
        } catch (RejectedExecutionException closedOrFull) {
            return threads.isShutdown() ? CLOSED : FULL;
        }
    }

    /** In a thread of its own, which gives back what is taken when it really ends. */
    private Future<Outcome> started(Callable<Outcome> call, Semaphore taken) {
        boolean isStarted = false;
        try {
            Future<Outcome> outcome = threads.submit(() -> {
                try {
                    return call.call();
                } finally {
                    taken.release();
                }
            });
            isStarted = true;
            return outcome;
        } finally {
            if (!isStarted) {
                taken.release();
            }
        }
    }

    /** What is under way goes on until its deadline. */
    @Override
    public void close() {
        threads.shutdown();
    }
}
