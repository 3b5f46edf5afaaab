package io.tipflow.kit.web;

import io.tipflow.kit.aggregate.AggregateStore.InvalidCursor;
import io.tipflow.kit.aggregate.AggregateStore.StoreUnavailable;
import io.tipflow.kit.web.Problem.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns everything that can go wrong in a controller into {@code application/problem+json}. */
@RestControllerAdvice
public final class ProblemHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(RefusedException e, HttpServletRequest request) {
        return answer(request, Problem.of(e.refusal()), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(
            HttpMessageNotReadableException e, HttpServletRequest request) {
        return answer(request, unreadable(e), HttpHeaders.EMPTY);
    }

    private static Problem unreadable(HttpMessageNotReadableException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            switch (cause) {
                case BodyLimitFilter.BodyTooLarge large -> {
                    return Problem.of(
                            413,
                            "body-too-large",
                            "Content Too Large",
                            String.valueOf(large.getMessage()));
                }
                case UnrecognizedPropertyException unknown -> {
                    return invalid(
                            new FieldError(
                                    path(unknown),
                                    "is not known here; known are "
                                            + unknown.getKnownPropertyIds()));
                }
                case DatabindException mismatch -> {
                    return invalid(new FieldError(path(mismatch), mismatch.getOriginalMessage()));
                }
                case StreamReadException malformed -> {
                    return Problem.of(
                            400,
                            "malformed-json",
                            "Bad Request",
                            "The body is no JSON: "
                                    + malformed.getOriginalMessage()
                                    + " (line "
                                    + malformed.getLocation().getLineNr()
                                    + ", column "
                                    + malformed.getLocation().getColumnNr()
                                    + ")");
                }
                default -> {}
            }
        }
        return Problem.of(400, "missing-body", "Bad Request", "The request needs a JSON body.");
    }

    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference reference : e.getPath()) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.toString();
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> invalid(
            MethodArgumentNotValidException e, HttpServletRequest request) {
        List<FieldError> errors =
                e.getBindingResult().getFieldErrors().stream()
                        .map(f ->
                                new FieldError(f.getField(), String.valueOf(f.getDefaultMessage())))
                        .toList();
        return answer(request, invalid(errors), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> invalid(
            HandlerMethodValidationException e, HttpServletRequest request) {
        List<FieldError> errors =
                e.getParameterValidationResults().stream()
                        .flatMap(result ->
                                result.getResolvableErrors().stream()
                                        .map(error ->
                                                new FieldError(
                                                        String.valueOf(
                                                                result.getMethodParameter()
                                                                        .getParameterName()),
                                                        String.valueOf(error.getDefaultMessage()))))
                        .toList();
        return answer(request, invalid(errors), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> invalid(
            ConstraintViolationException e, HttpServletRequest request) {
        List<FieldError> errors =
                e.getConstraintViolations().stream()
                        .map(v -> new FieldError(v.getPropertyPath().toString(), v.getMessage()))
                        .toList();
        return answer(request, invalid(errors), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> mismatch(
            MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        Class<?> type = e.getRequiredType();
        String expected =
                type == null
                        ? "another type"
                        : type.isEnum()
                                ? "one of " + List.of(type.getEnumConstants())
                                : type.getSimpleName().equals("LocalDate")
                                        ? "a date such as 2024-06-30"
                                        : "a " + type.getSimpleName();
        return answer(
                request,
                invalid(new FieldError(e.getName(), "expected " + expected)),
                HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> missing(
            MissingRequestValueException e, HttpServletRequest request) {
        return answer(
                request,
                Problem.of(400, "missing-parameter", "Bad Request", String.valueOf(e.getMessage())),
                HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> cursor(InvalidCursor e, HttpServletRequest request) {
        return answer(
                request,
                Problem.of(
                        400,
                        "invalid-cursor",
                        "Bad Request",
                        e.getMessage() + ": begin the list again without one."),
                HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> forbidden(
            AccessDeniedException e, HttpServletRequest request) {
        return answer(request, forbidden(), HttpHeaders.EMPTY);
    }

    /** None of the asker's roles may do this. */
    public static Problem forbidden() {
        return Problem.of(
                403,
                "role-not-allowed",
                "Forbidden",
                "None of your roles may do this: ask somebody whose role may, or your administrator.");
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unavailable(
            StoreUnavailable e, HttpServletRequest request) {
        LOG.error("The store failed under {} {}", request.getMethod(), request.getRequestURI(), e);
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "2");
        return answer(
                request,
                Problem.of(
                        503,
                        "store-unavailable",
                        "Service Unavailable",
                        "It is not known whether this was saved: send it again with the same"
                                + " Idempotency-Key."),
                headers);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Map<String, Object>> gone(AsyncRequestNotUsableException e) {
        LOG.debug("The client went away", e);
        return null;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> other(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            HttpStatusCode status = known.getStatusCode();
            String title =
                    Optional.ofNullable(HttpStatus.resolve(status.value()))
                            .map(HttpStatus::getReasonPhrase)
                            .orElse("Error");
            String detail = known.getBody().getDetail();
            return answer(
                    request,
                    Problem.of(
                            status.value(),
                            title.toLowerCase(Locale.ROOT).replace(' ', '-'),
                            title,
                            detail == null ? title : detail),
                    known.getHeaders());
        }
        LOG.error("Failed under {} {}", request.getMethod(), request.getRequestURI(), e);
        return answer(
                request,
                Problem.of(
                        500,
                        "internal-error",
                        "Internal Server Error",
                        "Something went wrong here: tell your administrator the correlationId."),
                HttpHeaders.EMPTY);
    }

    private static Problem invalid(FieldError error) {
        return invalid(List.of(error));
    }

    private static Problem invalid(List<FieldError> errors) {
        String fields =
                String.join(", ", errors.stream().map(FieldError::field).distinct().toList());
        return new Problem(
                400,
                "invalid-request",
                "Bad Request",
                "Correct these fields and send it again: " + fields + ".",
                errors,
                Map.of());
    }

    private static ResponseEntity<Map<String, Object>> answer(
            HttpServletRequest request, Problem problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        problem.members(
                                request.getRequestURI(),
                                Optional.of(CorrelationFilter.of(request))));
    }
}
