package io.tipflow.wanted.order.application;

import io.tipflow.kit.aggregate.Current;
import io.tipflow.kit.text.Said;
import io.tipflow.wanted.order.domain.NameKeys;
import io.tipflow.wanted.order.domain.WantedOrder;
import io.tipflow.wanted.order.domain.WantedPerson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Proposes wanted persons out of a caller's words, by name, by what a name sounds like and by year
 * of birth: only those of the public notice, and nothing of the words is kept.
 */
public final class OrderProposals {

    private static final int CANDIDATES = 40;
    private static final Pattern BORN =
            Pattern.compile(
                    "\\b(?:sinh(?: nam)?|sn|nam sinh)\\s*(\\d{4}|\\d{2})\\b|\\b(19\\d{2}|20\\d{2})\\b");

    private final WantedOrders orders;
    private final Namesakes namesakes;

    public OrderProposals(WantedOrders orders, Namesakes namesakes) {
        this.orders = orders;
        this.namesakes = namesakes;
    }

    /**
     * A person who may be meant.
     *
     * @param heard whether only the sound of the name is like
     */
    public record Proposal(
            Current<WantedOrder> order, int score, boolean heard, List<Said> reasons) {
        public Proposal {
            reasons = List.copyOf(reasons);
        }
    }

    /** The likeliest persons, each once. */
    public List<Proposal> of(String narrative, int most) {
        String plain = " " + NameKeys.plain(narrative) + " ";
        String sound = " " + NameKeys.sound(narrative) + " ";
        List<Integer> years = years(plain);
        List<Proposal> found = new ArrayList<>();
        for (String id : namesakes.active(NameKeys.in(narrative), CANDIDATES)) {
            orders.notice(id)
                    .flatMap(order -> proposal(order, plain, sound, years))
                    .ifPresent(found::add);
        }
        List<Proposal> best = new ArrayList<>();
        found.stream()
                .sorted(
                        Comparator.comparingInt(Proposal::score)
                                .reversed()
                                .thenComparing(p -> p.order().id()))
                .forEach(p -> {
                    boolean known = best.stream().anyMatch(b -> person(b).equals(person(p)));
                    if (!known && best.size() < most) {
                        best.add(p);
                    }
                });
        return best;
    }

    private static String person(Proposal proposal) {
        return proposal.order().state().issue().person().id();
    }

    private static Optional<Proposal> proposal(
            Current<WantedOrder> order, String plain, String sound, List<Integer> years) {
        WantedPerson person = order.state().issue().person();
        String name = NameKeys.plain(person.name());
        String[] words = name.split(" ", -1);
        String lastTwo =
                words.length < 2 ? name : words[words.length - 2] + " " + words[words.length - 1];
        List<Said> reasons = new ArrayList<>();
        int score;
        boolean heard = false;
        if (plain.contains(" " + name + " ")) {
            score = 10;
            reasons.add(new Said("tên «" + person.name() + "»", "name “" + person.name() + "”"));
        } else if (sound.contains(" " + NameKeys.sound(person.name()) + " ")) {
            score = 6;
            heard = true;
            reasons.add(new Said("nghe giống tên", "sounds like the name"));
        } else if (plain.contains(" " + lastTwo + " ")) {
            score = 4;
            reasons.add(new Said("trùng đệm và tên", "same middle and given name"));
        } else {
            score = 1;
            heard = true;
            reasons.add(new Said("nghe giống đệm và tên", "sounds like middle and given name"));
        }
        Integer born = person.birthYear();
        if (born != null && years.contains(born)) {
            score += 5;
            reasons.add(new Said("năm sinh " + born, "born " + born));
        } else if (born != null && !years.isEmpty() && score < 6) {
            return Optional.empty();
        }
        return score < 4
                ? Optional.empty()
                : Optional.of(new Proposal(order, score, heard, reasons));
    }

    private static List<Integer> years(String plain) {
        List<Integer> years = new ArrayList<>();
        Matcher born = BORN.matcher(plain);
        while (born.find()) {
            int year = Integer.parseInt(born.group(1) == null ? born.group(2) : born.group(1));
            years.add(year < 100 ? (year > 25 ? 1900 : 2000) + year : year);
        }
        return years;
    }
}
