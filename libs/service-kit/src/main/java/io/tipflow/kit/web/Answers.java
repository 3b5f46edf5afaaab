package io.tipflow.kit.web;

import io.tipflow.kit.aggregate.Current;
import io.tipflow.kit.aggregate.Outcome;
import io.tipflow.kit.aggregate.Page;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Turns outcomes, items and pages into HTTP answers with their entity tags. */
public final class Answers {

    private Answers() {}

    /** A page as JSON: the items and the cursor of the page behind it. */
    public record PageBody<T>(List<T> items, @Nullable String next) {}

    /**
     * 201 with {@code Location} and {@code ETag}, or the problem. A repeated command gets the same.
     */
    public static <S, R, V> ResponseEntity<V> created(
            Outcome<S, R> outcome,
            String collection,
            Function<Outcome.Done<S, R>, V> view,
            Function<R, Refusal> refusal) {
        Outcome.Done<S, R> done = done(outcome, refusal);
        return ResponseEntity.created(URI.create(collection + "/" + done.id()))
                .eTag(etag(done.version()))
                .body(view.apply(done));
    }

    /** 200 with {@code ETag}, or the problem. */
    public static <S, R, V> ResponseEntity<V> acted(
            Outcome<S, R> outcome,
            Function<Outcome.Done<S, R>, V> view,
            Function<R, Refusal> refusal) {
        Outcome.Done<S, R> done = done(outcome, refusal);
        return ResponseEntity.ok().eTag(etag(done.version())).body(view.apply(done));
    }

    /** 200 with {@code ETag}, or 404. */
    public static <S, V> ResponseEntity<V> item(
            Optional<Current<S>> found, Function<Current<S>, V> view) {
        Current<S> current = found.orElseThrow(Answers::notFound);
        return ResponseEntity.ok().eTag(etag(current.version())).body(view.apply(current));
    }

    /** 200 with the items and the next cursor. */
    public static <S, V> PageBody<V> page(Page<Current<S>> page, Function<Current<S>, V> view) {
        return new PageBody<>(page.map(view).items(), page.next().orElse(null));
    }

    /** There is nothing here that this reader may see. */
    public static RefusedException notFound() {
        return new RefusedException(
                new Refusal(
                                HttpStatus.NOT_FOUND,
                                "not-found",
                                "There is nothing at this address that you may see.",
                                Optional.empty(),
                                List.of(),
                                Map.of())
                        .vi("Không có gì ở địa chỉ này mà bạn được xem."));
    }

    private static String etag(long version) {
        return "\"" + version + "\"";
    }

    private static <S, R> Outcome.Done<S, R> done(
            Outcome<S, R> outcome, Function<R, Refusal> refusal) {
        return switch (outcome) {
            case Outcome.Done<S, R> done -> done;
            case Outcome.Refused<S, R> refused ->
                    throw new RefusedException(refusal.apply(refused.reason()));
            case Outcome.Absent<S, R> absent -> throw notFound();
            case Outcome.Stale<S, R> stale ->
                    throw new RefusedException(
                            new Refusal(
                                            HttpStatus.PRECONDITION_FAILED,
                                            "stale-version",
                                            "Somebody changed it since you read it: read it again and decide anew.",
                                            Optional.empty(),
                                            List.of(),
                                            Map.of("currentVersion", stale.version()))
                                    .vi(
                                            "Đã có người thay đổi từ khi bạn xem: hãy xem lại rồi quyết định."));
            case Outcome.Reused<S, R> reused ->
                    throw new RefusedException(
                            new Refusal(
                                            HttpStatus.UNPROCESSABLE_CONTENT,
                                            "idempotency-key-reused",
                                            "This Idempotency-Key was used for a different request: use a new one.",
                                            Optional.empty(),
                                            List.of(),
                                            Map.of())
                                    .vi(
                                            "Khóa Idempotency-Key này đã dùng cho yêu cầu khác: hãy dùng khóa mới."));
        };
    }
}
