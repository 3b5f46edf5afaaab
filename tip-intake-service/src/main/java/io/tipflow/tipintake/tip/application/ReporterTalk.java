package io.tipflow.tipintake.tip.application;

import io.tipflow.kit.aggregate.Aggregates;
import io.tipflow.kit.aggregate.CommandContext;
import io.tipflow.kit.aggregate.Current;
import io.tipflow.kit.aggregate.HistoryEntry;
import io.tipflow.kit.aggregate.Outcome;
import io.tipflow.tipintake.receipt.application.Receipts;
import io.tipflow.tipintake.tip.application.Progress.Message;
import io.tipflow.tipintake.tip.application.Progress.Message.From;
import io.tipflow.tipintake.tip.domain.Tip;
import io.tipflow.tipintake.tip.domain.TipCommand;
import io.tipflow.tipintake.tip.domain.TipCommand.TakeReportersWords;
import io.tipflow.tipintake.tip.domain.TipEvent;
import io.tipflow.tipintake.tip.domain.TipRefusal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The talk between the unit and a reporter whom nobody can call: it lies in the history of the tip,
 * and the receipt opens the reporter's side of it.
 */
public final class ReporterTalk {

    /** So many messages of its reporter does one tip take: a history stays readable. */
    public static final int MOST_MESSAGES = 100;

    private final Aggregates<Tip, TipCommand, TipEvent, TipRefusal> tips;
    private final TipsByReceipt byReceipt;
    private final Receipts receipts;
    private final ZoneId zone;

    public ReporterTalk(
            Aggregates<Tip, TipCommand, TipEvent, TipRefusal> tips,
            TipsByReceipt byReceipt,
            Receipts receipts,
            ZoneId zone) {
        this.tips = tips;
        this.byReceipt = byReceipt;
        this.receipts = receipts;
        this.zone = zone;
    }

    /** How a message of a reporter was taken. */
    public sealed interface Taken {

        /** It reached the tip, and this came of it. */
        record Reached(Outcome<Tip, TipRefusal> outcome) implements Taken {}

        /** No tip has that receipt. */
        record NoSuchReceipt() implements Taken {}

        /** The tip has as many messages as it takes. */
        record Full() implements Taken {}
    }

    /**
     * Takes down what the holder of a receipt adds or answers.
     *
     * @param context of the command, once it is known which tip it is about
     */
    public Taken take(String receipt, Function<String, CommandContext> context, String text) {
        Optional<Current<Tip>> found =
                byReceipt
                        .find(receipts.lookupHash(receipt))
                        .flatMap(id -> tips.find(id, Optional.empty()));
        if (found.isEmpty()) {
            return new Taken.NoSuchReceipt();
        }
        Current<Tip> tip = found.get();
        CommandContext command = context.apply(tip.id());
        if (isFull(tip.history(), command.commandId())) {
            return new Taken.Full();
        }
        return new Taken.Reached(
                tips.act(
                        tip.id(),
                        command,
                        new TakeReportersWords(text, LocalDate.ofInstant(command.at(), zone))));
    }

    private static boolean isFull(List<HistoryEntry> history, String commandId) {
        return history.stream().noneMatch(entry -> entry.commandId().equals(commandId))
                && history.stream().filter(entry -> written(entry)).count() >= MOST_MESSAGES;
    }

    private static boolean written(HistoryEntry entry) {
        return entry.type().equals(TipAggregate.REPORTER_WROTE);
    }

    /** The reporter's side of the talk. */
    static List<Message> messages(List<HistoryEntry> history, ZoneId zone) {
        return history.stream()
                .flatMap(entry -> {
                    LocalDate on = LocalDate.ofInstant(entry.at(), zone);
                    return switch (entry.type()) {
                        case TipAggregate.REPORTER_ASKED ->
                                Stream.of(
                                        new Message(
                                                From.UNIT,
                                                on,
                                                Optional.of(
                                                        entry.data().path("question").asString())));
                        case TipAggregate.REPORTER_WROTE ->
                                Stream.of(new Message(From.REPORTER, on, Optional.empty()));
                        default -> Stream.<Message>empty();
                    };
                })
                .toList();
    }
}
