package io.tipflow.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses request bodies over a limit with 413, announced ones before a byte of them is read. */
public final class BodyLimitFilter extends OncePerRequestFilter {

    private final long mostBytes;
    private final ProblemWriter problems;

    public BodyLimitFilter(long mostBytes, ProblemWriter problems) {
        this.mostBytes = mostBytes;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > mostBytes) {
            response.setHeader("Connection", "close");
            problems.write(request, response, tooLarge());
            return;
        }
        chain.doFilter(
                request.getContentLengthLong() >= 0 ? request : new Limited(request), response);
    }

    private Problem tooLarge() {
        return Problem.of(
                413,
                "body-too-large",
                "Content Too Large",
                "The body may have at most " + mostBytes + " bytes: send less.");
    }

    /** Says that a body without an announced length went over the limit. */
    static final class BodyTooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        BodyTooLarge(long mostBytes) {
            super("The body may have at most " + mostBytes + " bytes: send less.");
        }
    }

    private final class Limited extends HttpServletRequestWrapper {

        private Limited(HttpServletRequest request) {
            super(request);
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
