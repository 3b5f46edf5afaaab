package io.tipflow.gateway.web;

import io.tipflow.kit.web.Problem;
import io.tipflow.kit.web.ProblemWriter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Problems for what goes wrong before or behind the controllers, such as a refused address. */
@Controller
class ServletErrors implements ErrorController {
    private final ProblemWriter problems;

    ServletErrors(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status =
                Optional.ofNullable(
                                code instanceof Integer number ? HttpStatus.resolve(number) : null)
                        .orElse(HttpStatus.NOT_FOUND);
        problems.write(request, response, of(status));
    }

    /** A problem that says no more than its status does. */
    static Problem of(HttpStatus status) {
        String title = status.getReasonPhrase();
        String detail =
                status.is5xxServerError()
                        ? "Something went wrong here: tell your administrator the correlationId."
                        : "This request cannot be answered: "
                                + title.toLowerCase(Locale.ROOT)
                                + ".";
        return Problem.of(
                status.value(), title.toLowerCase(Locale.ROOT).replace(' ', '-'), title, detail);
    }
}
