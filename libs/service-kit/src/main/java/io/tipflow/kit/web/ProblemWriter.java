package io.tipflow.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems where there is no controller: in filters and in the security chain. */
public final class ProblemWriter {

    private final JsonMapper json;

    public ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** Answers with a problem. */
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        byte[] body =
                json.writeValueAsBytes(
                        problem.members(
                                request.getRequestURI(),
                                Optional.of(CorrelationFilter.of(request))));
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
