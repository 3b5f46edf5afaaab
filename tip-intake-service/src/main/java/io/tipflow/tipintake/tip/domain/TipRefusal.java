package io.tipflow.tipintake.tip.domain;

import java.time.Instant;
import java.time.LocalDate;

/** Why a command on a tip is refused: a closed list. */
public sealed interface TipRefusal {

    /** There is no such tip in the register yet. */
    record NotLogged() implements TipRefusal {}

    /** The tip is in the register already. */
    record AlreadyLogged(String number) implements TipRefusal {}

    /** A tip cannot have come in after now. */
    record ReceivedInFuture(Instant now) implements TipRefusal {}

    /** No register goes back that far. */
    record ReceivedTooLongAgo(Instant oldest) implements TipRefusal {}

    /** A tip is no duplicate of itself. */
    record DuplicateOfItself() implements TipRefusal {}

    /** So much was added that it has to be entered as a tip of its own. */
    record TooManyAdditions(int most) implements TipRefusal {}

    /** The tip has its outcome. */
    record AlreadyResolved(TipStatus outcome, LocalDate on) implements TipRefusal {}

    /** A decision cannot be older than the tip. */
    record DecidedBeforeReceived(LocalDate receivedOn) implements TipRefusal {}

    /** A decision cannot be of a day to come. */
    record DecidedInFuture(LocalDate today) implements TipRefusal {}

    /** "Anonymous, no facts" is no outcome for a tip whose reporter can be asked. */
    record ReporterCanBeAsked() implements TipRefusal {}

    /** The reporter kept his name to himself: there is no identity. */
    record ReporterAnonymous() implements TipRefusal {}

    /** The identity was destroyed. */
    record ReporterGone(LocalDate on) implements TipRefusal {}
}
