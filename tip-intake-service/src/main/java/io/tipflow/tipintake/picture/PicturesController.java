package io.tipflow.tipintake.picture;

import io.tipflow.kit.aggregate.Aggregates;
import io.tipflow.kit.security.Actor;
import io.tipflow.kit.web.Answers;
import io.tipflow.kit.web.Refusal;
import io.tipflow.kit.web.RefusedException;
import io.tipflow.tipintake.receipt.application.Receipts;
import io.tipflow.tipintake.tip.adapter.web.TipReaders;
import io.tipflow.tipintake.tip.adapter.web.TipRefusals;
import io.tipflow.tipintake.tip.application.TipsByReceipt;
import io.tipflow.tipintake.tip.domain.Tip;
import io.tipflow.tipintake.tip.domain.TipCommand;
import io.tipflow.tipintake.tip.domain.TipEvent;
import io.tipflow.tipintake.tip.domain.TipRefusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes pictures of a tip, of staff and of who holds its receipt, and shows them to who may read
 * the tip. The body of a request is the file itself, whatever type it says; sending it again
 * changes nothing.
 */
@RestController
class PicturesController {

    private static final String OF_TIP = "/api/v1/tips/{tip}/pictures";
    private final Aggregates<Tip, TipCommand, TipEvent, TipRefusal> tips;
    private final TipsByReceipt byReceipt;
    private final Receipts receipts;
    private final Pictures pictures;
    private final Clock clock;

    PicturesController(
            Aggregates<Tip, TipCommand, TipEvent, TipRefusal> tips,
            TipsByReceipt byReceipt,
            Receipts receipts,
            Pictures pictures,
            Clock clock) {
        this.tips = tips;
        this.byReceipt = byReceipt;
        this.receipts = receipts;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** The pictures of a tip. */
    record PictureList(List<PictureView> items) {}

    /**
     * A picture as its readers see it.
     *
     * @param href where the file is
     * @param bytes of the cleaned file
     */
    record PictureView(
            String id,
            String href,
            String type,
            int bytes,
            int width,
            int height,
            Instant at,
            String by) {

        static PictureView of(Picture picture) {
            return new PictureView(
                    picture.id(),
                    OF_TIP.replace("{tip}", picture.tip()) + "/" + picture.id(),
                    picture.type(),
                    picture.bytes(),
                    picture.width(),
                    picture.height(),
                    picture.at(),
                    picture.by());
        }
    }

    /** What who holds the receipt is told: that it was kept, and how large it is now. */
    record Kept(String type, int bytes) {}

    /** Takes a picture of whoever holds the receipt, which comes in a header and in no address. */
    @PostMapping("/api/v1/public/tips/pictures")
    ResponseEntity<Kept> send(
            @RequestHeader("Tip-Receipt") String receipt, @RequestBody byte[] sent) {
        String tip =
                byReceipt
                        .find(receipts.lookupHash(receipt))
                        .orElseThrow(TipRefusals::unknownReceipt);
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        Picture kept = keep(tip, sent, hour, Picture.REPORTER);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Kept(kept.type(), kept.bytes()));
    }

    /** Takes a picture of staff, such as one that came in by letter. */
    @PostMapping(OF_TIP)
    @PreAuthorize("hasAnyRole('operator','investigator','investigation-head','agency')")
    ResponseEntity<PictureView> add(Actor by, @PathVariable String tip, @RequestBody byte[] sent) {
        readable(by, tip);
        Picture kept = keep(tip, sent, clock.instant(), by.subject());
        return ResponseEntity.ok(PictureView.of(kept));
    }

    /** What pictures a tip has. */
    @GetMapping(OF_TIP)
    @PreAuthorize(TipReaders.ROLES)
    ResponseEntity<PictureList> list(Actor reader, @PathVariable String tip) {
        readable(reader, tip);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new PictureList(pictures.of(tip).stream().map(PictureView::of).toList()));
    }

    /** The file of a picture: it never changes, but who may read it does. */
    @GetMapping(OF_TIP + "/{id}")
    @PreAuthorize(TipReaders.ROLES)
    ResponseEntity<byte[]> file(Actor reader, @PathVariable String tip, @PathVariable String id) {
        readable(reader, tip);
        return pictures.file(tip, id, PicturesController::shown).orElseThrow(Answers::notFound);
    }

    private static ResponseEntity<byte[]> shown(Picture picture, byte[] content) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(picture.type()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Content-Disposition", "inline; filename=\"" + fileName(picture) + "\"")
                .body(content);
    }

    private static String fileName(Picture picture) {
        return picture.id() + (picture.type().equals("image/png") ? ".png" : ".jpg");
    }

    private void readable(Actor reader, String tip) {
        if (tips.find(tip, Optional.of(reader.unit())).isEmpty()) {
            throw Answers.notFound();
        }
    }

    private Picture keep(String tip, byte[] sent, Instant at, String by) {
        try {
            return pictures.keep(tip, CleanPicture.of(sent), at, by)
                    .orElseThrow(() ->
                            new RefusedException(
                                    Refusal.conflict(
                                                    "too-many-pictures",
                                                    "A tip takes at most "
                                                            + Picture.MOST_OF_A_TIP
                                                            + " pictures.")
                                            .vi(
                                                    "Mỗi tin nhận nhiều nhất "
                                                            + Picture.MOST_OF_A_TIP
                                                            + " ảnh.")
                                            .with("most", Picture.MOST_OF_A_TIP)));
        } catch (CleanPicture.NoPicture refused) {
            throw new RefusedException(refusal(refused.why()));
        }
    }

    private static Refusal refusal(CleanPicture.Why why) {
        return switch (why) {
            case OTHER_KIND ->
                    unsupported("Only JPEG and PNG pictures are taken: send it as one of them.")
                            .vi("Chỉ nhận ảnh JPEG hoặc PNG: hãy gửi ảnh theo định dạng đó.");
            case DAMAGED ->
                    Refusal.invalid(
                                    "picture-damaged",
                                    "The picture cannot be read: take or save it anew.")
                            .vi("Không đọc được ảnh: hãy chụp hoặc lưu lại.");
            case TOO_MANY_PIXELS ->
                    Refusal.invalid(
                                    "picture-too-large",
                                    "The picture has more than "
                                            + CleanPicture.MOST_CLAIMED_PIXELS
                                            + " pixels: send it smaller.")
                            .vi("Ảnh quá lớn: hãy thu nhỏ rồi gửi lại.");
        };
    }

    private static Refusal unsupported(String detail) {
        return new Refusal(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "picture-of-other-kind",
                detail,
                Optional.empty(),
                List.of(),
                Map.of("taken", List.of("image/jpeg", "image/png")));
    }
}
