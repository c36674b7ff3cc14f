package io.leadwright.http.api;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A handler in a servlet container. Thread-safe.
 *
 * <p>No thread waits for a slow client, neither for a body to arrive nor for an answer to be taken, where the container and
 * its filters allow that; that a client must do something at all, sooner or later, is for the container's idle timeout.
 */
final class ApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Containers that write sessions to disk leave servlets alone. */
    private final transient ApiHandler handler;

    private final transient BodyBudget budget;

    private ApiServlet(ApiHandler handler, BodyBudget budget) {
        this.handler = handler;
        this.budget = budget;
    }

    /** Returns the interface, so that who calls this can be loaded without the Servlet API. */
    static Servlet over(ApiHandler handler, BodyBudget budget) {
        return new ApiServlet(handler, budget);
    }

    @Override
    protected void service(HttpServletRequest from, HttpServletResponse to) throws IOException {
        if (from.getAttribute(UnhurriedBody.FAILURE) instanceof BrokenOff failed) {
            throw failed;
        }
        ApiRequest head = RequestHead.of(from);
        int bodyBytesMax = handler.bodyBytesMax(head);
        if (bodyBytesMax == 0) {
            answer(head, from, to);
            return;
        }
        BodyBudget.Share share = budget.share();
        BodyBuffer body = new BodyBuffer(from.getContentLengthLong(), bodyBytesMax, share);
        if (from.isAsyncSupported()) {
            arriving(head, new Arriving(body, share), from, to);
        } else {
            try (share) {
                answer(withBody(head, body, from), from, to);
            }
        }
    }

    /** A body, and what is given back when nobody needs it any more. */
    private record Arriving(BodyBuffer body, BodyBudget.Share share) {}

    /** Answers a request of which nothing more is to be read. */
    private void answer(ApiRequest request, HttpServletRequest from, HttpServletResponse to) throws IOException {
        ApiResponse response = handler.handle(request);
        if (from.isAsyncSupported()) {
            send(response, begun(from), to);
        } else {
            begin(response, from, to);
            response.writeTo(to.getOutputStream());
        }
    }

    /** Answers once the body is there; its share is given back as soon as nobody needs it, or at the latest in the end. */
    private void arriving(ApiRequest head, Arriving arriving, HttpServletRequest from, HttpServletResponse to)
            throws IOException {
        BodyBudget.Share share = arriving.share();
        AsyncContext context = begun(from);
        context.addListener(new InTheEnd(share::close));
        ServletInputStream in = from.getInputStream();
        ArrivingBody.Answer whole = request -> {
            ApiResponse response = handler.handle(request);
            share.close();
            send(response, context, to);
        };
        ArrivingBody.Answer lost = request -> {
            share.close();
            refuse(handler.handle(request), context, to);
        };
        in.setReadListener(new ArrivingBody(in, arriving.body(), head, new ArrivingBody.Arrival(whole, lost)));
    }

    /** To a client that may have closed its side alone, so that it does not take silence for consent. */
    private static void refuse(ApiResponse response, AsyncContext context, HttpServletResponse to) throws IOException {
        try {
            if (!to.isCommitted()) {
                begin(response, (HttpServletRequest) context.getRequest(), to);
                response.writeTo(to.getOutputStream());
            }
        } finally {
            context.complete();
        }
    }

    /** Without a timeout of its own, which would count how long a client takes in all. */
    private static AsyncContext begun(HttpServletRequest from) {
        AsyncContext context = from.startAsync();
        context.setTimeout(0);
        return context;
    }

    private static void send(ApiResponse response, AsyncContext context, HttpServletResponse to) throws IOException {
        begin(response, (HttpServletRequest) context.getRequest(), to);
        ServletOutputStream out = to.getOutputStream();
        out.setWriteListener(new UnhurriedBody(context, out, response.chunks()));
    }

    private static void begin(ApiResponse response, HttpServletRequest from, HttpServletResponse to) {
        to.setStatus(response.status());
        response.headers().forEach(to::setHeader);
        if (!from.getMethod().equals("HEAD")) {
            response.length().ifPresent(to::setContentLengthLong);
        }
    }

    private static ApiRequest withBody(ApiRequest head, BodyBuffer body, HttpServletRequest from) {
        try {
            body.readAll(from.getInputStream());
            return body.bodyOf(head);
        } catch (IOException gone) {
            return head.unread(new Unread.BrokenOff());
        } catch (OutOfMemoryError full) {
            return head.unread(new Unread.Failed(full));
        }
    }
}
