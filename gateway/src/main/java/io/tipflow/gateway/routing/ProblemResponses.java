package io.tipflow.gateway.routing;

import io.tipflow.kit.web.Problem;
import io.tipflow.kit.web.ProblemWriter;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Problems as answers of a route. */
final class ProblemResponses {
    private final ProblemWriter writer;

    ProblemResponses(ProblemWriter writer) {
        this.writer = writer;
    }

    ServerResponse answer(ServerRequest request, Problem problem, Consumer<HttpHeaders> headers) {
        return ServerResponse.status(HttpStatusCode.valueOf(problem.status()))
                .headers(headers)
                .build((servletRequest, response) -> {
                    writer.write(servletRequest, response, problem);
                    return null;
                });
    }
}
