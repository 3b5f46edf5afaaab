package io.tipflow.chaos;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.tipflow.chaos.Thing.Kind;
import io.tipflow.gateway.cli.PlatformClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What must hold after every kill; each thing that does not is one finding. */
final class Checks {

    private static final int PATIENCE_SECONDS = 60;
    private static final int RETRIED = 15;

    private final PlatformClient client;
    private final Load load;
    private final TopicBook topics;
    private final String mongo;
    private final String kafka;
    private final List<String> findings = new ArrayList<>();

    Checks(PlatformClient client, Load load, TopicBook topics, JsonNode running) {
        this.client = client;
        this.load = load;
        this.topics = topics;
        this.mongo = running.get("endpoints").get("mongodb").stringValue();
        this.kafka = running.get("endpoints").get("kafka").stringValue();
    }

    /** All checks; an empty list is what must come out. */
    List<String> run() throws IOException, InterruptedException {
        load.refusals().forEach(refusal -> findings.add("refused: " + refusal));
        finishWhatWasOpen();
        retryWhatWasAcknowledged();
        try (MongoClient store = MongoClients.create(mongo)) {
            await("every outbox is empty", () -> unpublished(store) == 0);
            eachThingOnceInTheStore(store);
        }
        eachEventOnItsTopic();
        countersAndRecountAgree();
        return List.copyOf(findings);
    }

    /** What was not acknowledged may be done or not: the same key must finish it, once. */
    private void finishWhatWasOpen() {
        for (Thing thing : load.things()) {
            if (!load.advance(client, thing)) {
                findings.add(
                        "could not finish "
                                + thing.kind()
                                + " after the restart: "
                                + load.lastFailure());
            }
        }
    }

    private void retryWhatWasAcknowledged() throws IOException, InterruptedException {
        List<Thing> things = load.things();
        for (Thing thing : things.subList(Math.max(0, things.size() - RETRIED), things.size())) {
            Step first = thing.steps().getFirst();
            HttpResponse<String> again =
                    client.post(first.login(), first.path(), first.key(), first.body());
            if (!same(again.body(), thing.firstAnswer())) {
                findings.add("a retry of " + first.key() + " got another answer: " + again.body());
            }
        }
    }

    /** Whether two answers are the same JSON; the order of members is none of JSON's business. */
    private static boolean same(String answer, Optional<String> first) {
        return first.map(JsonMapper.shared()::readTree)
                .equals(Optional.of(JsonMapper.shared().readTree(answer)));
    }

    private static Set<String> collections(MongoClient store, String database) {
        Set<String> aggregates = new HashSet<>();
        for (String name : store.getDatabase(database).listCollectionNames()) {
            Document any = store.getDatabase(database).getCollection(name).find().first();
            if (any != null && any.containsKey("outbox")) {
                aggregates.add(name);
            }
        }
        return aggregates;
    }

    private static long unpublished(MongoClient store) {
        long waiting = 0;
        for (Kind kind : Kind.values()) {
            for (String name : collections(store, kind.database())) {
                waiting +=
                        store.getDatabase(kind.database())
                                .getCollection(name)
                                .countDocuments(Filters.exists("unsentSince"));
            }
        }
        return waiting;
    }

    private void eachThingOnceInTheStore(MongoClient store) {
        for (Kind kind : Kind.values()) {
            Map<String, Thing> expected = new HashMap<>();
            load.things().stream()
                    .filter(t -> t.kind() == kind && t.id().isPresent())
                    .forEach(t -> expected.put(t.id().orElseThrow(), t));
            for (String name : collections(store, kind.database())) {
                MongoCollection<Document> stored =
                        store.getDatabase(kind.database()).getCollection(name);
                for (Document document : stored.find().batchSize(500)) {
                    Thing thing = expected.remove(document.getString("_id"));
                    if (thing == null) {
                        findings.add(
                                kind + " " + document.getString("_id") + " was never asked for");
                        continue;
                    }
                    long commands =
                            document.getList("history", Document.class).stream()
                                    .map(entry -> entry.getString("commandId"))
                                    .distinct()
                                    .count();
                    if (commands != thing.acknowledged()) {
                        findings.add(
                                kind
                                        + " "
                                        + document.getString("_id")
                                        + " holds "
                                        + commands
                                        + " commands of "
                                        + thing.acknowledged()
                                        + " acknowledged");
                    }
                }
            }
            expected.keySet()
                    .forEach(id -> findings.add(kind + " " + id + " was acknowledged and is lost"));
        }
    }

    private void eachEventOnItsTopic() {
        topics.readOn(kafka);
        topics.gaps().forEach(gap -> findings.add("a gap in a sequence: " + gap));
        for (Thing thing : load.things()) {
            String id = thing.id().orElse("that was never acknowledged");
            if (topics.eventsOf(id) != thing.events()) {
                findings.add(
                        thing.kind()
                                + " "
                                + id
                                + " has "
                                + topics.eventsOf(id)
                                + " events on its topic of "
                                + thing.events());
            }
        }
    }

    private void countersAndRecountAgree() throws IOException, InterruptedException {
        long tips = load.things().stream().filter(t -> t.kind() == Kind.TIP).count();
        await(
                "the live counters show " + topics.events() + " events and " + tips + " tips",
                () ->
                        counter("events.counted") == topics.events()
                                && counter("tips.total") == tips);
        HttpResponse<String> proof =
                client.post("admin", "/api/v1/stats/proof", "proof-" + topics.events(), "{}");
        JsonNode result = JsonMapper.shared().readTree(proof.body());
        if (proof.statusCode() / 100 != 2 || !result.path("status").asString("").equals("proved")) {
            findings.add("the recount differs from the live counters: " + proof.body());
        }
    }

    private long counter(String name) {
        try {
            HttpResponse<String> answer =
                    client.get("admin", "/api/v1/stats/counters", "application/json");
            return JsonMapper.shared()
                    .readTree(answer.body())
                    .path("counters")
                    .path(name)
                    .asLong(-1);
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private void await(String what, BooleanSupplier condition) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                findings.add("not within " + PATIENCE_SECONDS + " s: " + what);
                return;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
