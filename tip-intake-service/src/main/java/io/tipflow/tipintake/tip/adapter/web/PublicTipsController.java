package io.tipflow.tipintake.tip.adapter.web;

import io.tipflow.kit.web.Answers;
import io.tipflow.kit.web.CommandRequest;
import io.tipflow.tipintake.receipt.application.Receipts;
import io.tipflow.tipintake.reporter.application.Identity;
import io.tipflow.tipintake.tip.application.NewTip;
import io.tipflow.tipintake.tip.application.PublicUnit;
import io.tipflow.tipintake.tip.application.TipIntake;
import io.tipflow.tipintake.tip.application.TipProgress;
import io.tipflow.tipintake.tip.domain.Channel;
import io.tipflow.tipintake.tip.domain.TipKind;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes tips of citizens without login and lets them follow one by its receipt. Of the sender
 * nothing is kept: no address, no token, no correlation id, and the arrival to the hour only.
 */
@RestController
@RequestMapping("/api/v1/public/tips")
class PublicTipsController {

    private final TipIntake intake;
    private final TipProgress progress;
    private final Receipts receipts;
    private final String unit;

    PublicTipsController(
            TipIntake intake, TipProgress progress, Receipts receipts, PublicUnit unit) {
        this.intake = intake;
        this.progress = progress;
        this.receipts = receipts;
        this.unit = unit.id();
    }

    /** Takes a tip and answers with its receipt, nothing else. */
    @PostMapping
    ResponseEntity<ReceiptBody> send(CommandRequest request, @Valid @RequestBody SendTipBody body) {
        CommandRequest nameless = Nameless.request(request);
        String id = nameless.newId().toString();
        Answers.created(
                intake.log(
                        id,
                        Nameless.context(nameless, id, body),
                        newTip(nameless.at(), body),
                        nameless.idempotencyKey().isPresent()),
                TipsController.PATH,
                done -> id,
                TipRefusals::problem);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new ReceiptBody(receipts.receiptOf(id)));
    }

    /** How far a tip is; an unknown receipt and what is none are answered alike. */
    @PostMapping("/progress")
    ResponseEntity<ProgressView> progress(@Valid @RequestBody ReceiptBody body) {
        ProgressView view =
                progress.of(body.receipt())
                        .map(ProgressView::of)
                        .orElseThrow(TipRefusals::unknownReceipt);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
    }

    private NewTip newTip(Instant hour, SendTipBody body) {
        return new NewTip(
                unit,
                body.narrative(),
                Channel.ONLINE,
                TipKind.TO_GIAC,
                hour,
                null,
                body.place(),
                body.happened(),
                body.whoWhat(),
                null,
                false,
                null,
                Optional.ofNullable(body.contact())
                        .map(contact -> new Identity(null, null, null, null, contact)));
    }
}
