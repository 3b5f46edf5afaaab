package io.tipflow.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses request bodies over a limit with 413, announced ones before a byte of them is read. Where
 * larger ones are taken, only so many are at once, so that they never fill the memory: the next is
 * asked to come again with 503.
 */
public final class BodyLimitFilter extends OncePerRequestFilter {

    private static final String SECONDS_TO_WAIT = "5";

    private final long mostBytes;
    private final List<Larger> larger;
    private final ProblemWriter problems;

    public BodyLimitFilter(long mostBytes, List<LargerBodies> larger, ProblemWriter problems) {
        this.mostBytes = mostBytes;
        this.larger = larger.stream().map(Larger::new).toList();
        this.problems = problems;
    }

    private static final class Larger {
        private final LargerBodies bodies;
        private final Semaphore places;

        private Larger(LargerBodies bodies) {
            this.bodies = bodies;
            this.places = new Semaphore(bodies.mostAtOnce());
        }
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Larger> exception =
                larger.stream().filter(one -> one.bodies.takes(request)).findFirst();
        if (exception.isEmpty()) {
            limit(mostBytes, request, response, chain);
            return;
        }
        Semaphore places = exception.get().places;
        if (!places.tryAcquire()) {
            response.setHeader("Connection", "close");
            response.setHeader("Retry-After", SECONDS_TO_WAIT);
            problems.write(request, response, busy());
            return;
        }
        try {
            limit(exception.get().bodies.mostBytes(), request, response, chain);
        } finally {
            places.release();
        }
    }

    private void limit(
            long most, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > most) {
            response.setHeader("Connection", "close");
            problems.write(request, response, tooLarge(most));
            return;
        }
        chain.doFilter(
                request.getContentLengthLong() >= 0 ? request : new Limited(request, most),
                response);
    }

    private static Problem tooLarge(long most) {
        return Problem.of(
                413,
                "body-too-large",
                "Content Too Large",
                "The body may have at most " + most + " bytes: send less.");
    }

    private static Problem busy() {
        return Problem.of(
                503,
                "too-many-files-at-once",
                "Service Unavailable",
                "Others are sending files just now: send it again in "
                        + SECONDS_TO_WAIT
                        + " seconds.");
    }

    /** Says that a body without an announced length went over the limit. */
    static final class BodyTooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        BodyTooLarge(long mostBytes) {
            super("The body may have at most " + mostBytes + " bytes: send less.");
        }
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final long mostBytes;

        private Limited(HttpServletRequest request, long mostBytes) {
            super(request);
            this.mostBytes = mostBytes;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            ServletInputStream body = super.getInputStream();
            return new ServletInputStream() {
                private long read;

                @Override
                public int read() throws IOException {
                    int next = body.read();
                    if (next >= 0) {
                        count(1);
                    }
                    return next;
                }

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    int some = body.read(bytes, offset, length);
                    count(Math.max(0, some));
                    return some;
                }

                private void count(int more) throws BodyTooLarge {
                    read += more;
                    if (read > mostBytes) {
                        throw new BodyTooLarge(mostBytes);
                    }
                }

                @Override
                public boolean isFinished() {
                    return body.isFinished();
                }

                @Override
                public boolean isReady() {
                    return body.isReady();
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    body.setReadListener(listener);
                }
            };
        }
    }
}
