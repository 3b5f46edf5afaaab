package io.tipflow.wanted.order.application;

import static java.util.stream.Collectors.toSet;

import io.tipflow.kit.aggregate.Current;
import io.tipflow.kit.aggregate.ListQuery;
import io.tipflow.kit.aggregate.ListQuery.Criterion;
import io.tipflow.kit.aggregate.Page;
import io.tipflow.wanted.order.domain.NameKeys;
import io.tipflow.wanted.order.domain.WantedOrder;
import io.tipflow.wanted.order.domain.WantedPerson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds orders by the words of a name, a year of birth or a number, in any order. Where what is
 * written fills no page, persons whose name only sounds like it come behind (nghe giống), marked as
 * such.
 */
public final class OrderSearch {

    private final WantedOrders orders;

    public OrderSearch(WantedOrders orders) {
        this.orders = orders;
    }

    /**
     * An order that was found.
     *
     * @param heard whether the name only sounds like what was asked for
     */
    public record Hit(Current<WantedOrder> order, boolean heard) {}

    /** A page of a list without words. */
    public Page<Hit> list(ListQuery query) {
        return orders.list(query).map(order -> new Hit(order, false));
    }

    /**
     * A page of what fits all words.
     *
     * @param query the list without the words
     * @param words as they are searched, one or more
     */
    public Page<Hit> find(ListQuery query, List<String> words) {
        Page<Current<WantedOrder>> written = orders.list(with(query, words));
        if (query.cursor().isPresent() || written.next().isPresent()) {
            return written.map(order -> new Hit(order, false));
        }
        List<Hit> hits = new ArrayList<>();
        ranked(written.items(), words, Function.identity())
                .forEach(order -> hits.add(new Hit(order, false)));
        Set<String> known = written.items().stream().map(Current::id).collect(toSet());
        List<String> sounds = words.stream().map(NameKeys::heard).toList();
        if (hits.size() < query.limit() && !sounds.equals(words)) {
            ranked(orders.list(with(query, sounds)).items(), sounds, NameKeys::heard).stream()
                    .filter(order -> !known.contains(order.id()))
                    .limit(query.limit() - hits.size())
                    .forEach(order -> hits.add(new Hit(order, true)));
        }
        return new Page<>(hits, Optional.empty());
    }

    private static ListQuery with(ListQuery query, List<String> words) {
        List<Criterion> criteria = new ArrayList<>(query.criteria());
        words.forEach(word -> criteria.add(new Criterion.StartsWith(WantedOrderType.WORDS, word)));
        return new ListQuery(
                query.reader(),
                criteria,
                query.sortField(),
                query.descending(),
                query.cursor(),
                query.limit());
    }

    /** Whole words before beginnings of words, the given name before the others. */
    private static List<Current<WantedOrder>> ranked(
            List<Current<WantedOrder>> found, List<String> words, Function<String, String> key) {
        return found.stream()
                .sorted(
                        Comparator.comparingInt((Current<WantedOrder> order) ->
                                -weight(order.state().issue().person(), words, key)))
                .toList();
    }

    private static int weight(
            WantedPerson person, List<String> words, Function<String, String> key) {
        List<String> name = NameKeys.words(person.name()).stream().map(key).toList();
        int weight = 0;
        for (String word : words) {
            if (name.contains(word)) {
                weight += 1;
            }
            if (!name.isEmpty() && name.getLast().equals(word)) {
                weight += 2;
            }
        }
        return weight;
    }
}
