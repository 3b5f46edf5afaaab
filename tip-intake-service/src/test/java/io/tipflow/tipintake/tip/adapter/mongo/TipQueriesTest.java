package io.tipflow.tipintake.tip.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.tipflow.kit.aggregate.CommandContext;
import io.tipflow.kit.aggregate.Outcome;
import io.tipflow.testkit.backends.WithBackends;
import io.tipflow.tipintake.RunningTipIntake;
import io.tipflow.tipintake.RunningTipIntake.Client;
import io.tipflow.tipintake.tip.application.NewTip;
import io.tipflow.tipintake.tip.application.TipIntake;
import io.tipflow.tipintake.tip.domain.Channel;
import io.tipflow.tipintake.tip.domain.Tip;
import io.tipflow.tipintake.tip.domain.TipKind;
import io.tipflow.tipintake.tip.domain.TipRefusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@WithBackends
class TipQueriesTest {

    private static final int TIPS = 2_000;

    private static RunningTipIntake service;

    /** Keeps the queries that the service sends. */
    static final class Queries implements CommandListener {

        private final List<BsonDocument> sent = new CopyOnWriteArrayList<>();

        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("find")
                    && event.getCommand().getString("find").getValue().equals("tip")
                    && !event.getCommand().getDocument("filter").containsKey("unsentSince")) {
                sent.add(event.getCommand().clone());
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Listening {

        @Bean
        Queries queries() {
            return new Queries();
        }

        @Bean
        MongoClientSettingsBuilderCustomizer listening(Queries queries) {
            return settings -> settings.addCommandListener(queries);
        }
    }

    @BeforeAll
    static void start() throws Exception {
        service =
                RunningTipIntake.start(Map.of("tipflow.database", "tip-queries"), Listening.class);
        TipIntake intake = service.bean(TipIntake.class);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> written = new ArrayList<>();
            for (int i = 0; i < TIPS; i++) {
                int number = i;
                written.add(threads.submit(() -> log(intake, number)));
            }
            for (Future<?> one : written) {
                one.get();
            }
        }
    }

    private static void log(TipIntake intake, int i) {
        Instant at = Instant.parse("2024-01-01T00:00:00Z").plusSeconds(7919L * i % 1_000_000);
        Channel[] channels = Channel.values();
        CommandContext context =
                new CommandContext(
                        "command-" + i,
                        "fingerprint",
                        "operator",
                        Instant.parse("2026-11-24T08:00:00Z"),
                        Optional.empty(),
                        OptionalLong.empty(),
                        "correlation",
                        Optional.empty());
        NewTip tip =
                new NewTip(
                        i % 2 == 0 ? "CA-94" : "CA-94-941",
                        "tin hiếm" + i % 500 + " mất xe",
                        channels[i % channels.length],
                        TipKind.TO_GIAC,
                        at,
                        null,
                        null,
                        null,
                        null,
                        i % 3 == 0 ? null : i % 3 == 1 ? "173" : "321",
                        i % 10 == 0,
                        null,
                        Optional.empty());
        Outcome<Tip, TipRefusal> outcome = intake.log("tip-" + i, context, tip, false);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    @AfterAll
    static void stop() {
        service.stop();
    }

    @BeforeEach
    void forget() {
        service.bean(Queries.class).sent.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sort=receivedAt",
                "status=RECEIVED",
                "status=NOT_CRIME",
                "channel=HOTLINE",
                "offence=173",
                "offence=999",
                "urgent=true",
                "urgent=true&sort=receivedAt",
                "from=2024-01-01&to=2030-12-31",
                "status=RECEIVED&channel=HOTLINE",
                "status=RECEIVED&channel=HOTLINE&urgent=false&from=2024-01-05",
                "offence=321&channel=HOTLINE",
                "status=RECEIVED&channel=HOTLINE&offence=173&urgent=false"
            })
    void everyListIsReadFromItsIndexAndNothingBeside(String query) {
        assertThat(service.as("investigator", "CA-94").get(page(query, "")).status())
                .isEqualTo(200);
        Explained explained = explained();
        assertThat(explained.plan()).contains("IXSCAN").doesNotContain("SORT\"");
        assertThat(explained.examined()).isEqualTo(explained.returned());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "sort=receivedAt", "status=RECEIVED", "channel=LETTER_BOX&offence=173"})
    void theNextPageBeginsWhereTheLastEnded(String query) {
        Client reader = service.as("investigator", "CA-94");
        String next = reader.get(page(query, "")).field("next");
        service.bean(Queries.class).sent.clear();
        assertThat(reader.get(page(query, "&cursor=" + next)).status()).isEqualTo(200);
        Explained explained = explained();
        assertThat(explained.plan()).contains("IXSCAN").doesNotContain("SORT\"");
        assertThat(explained.examined()).isLessThanOrEqualTo(explained.returned() + 5);
    }

    @ParameterizedTest
    @CsvSource({"q=hiem77, 30", "q=mat+hiem499, 10", "q=mat+xe&status=RECEIVED, 21"})
    void searchingWordsReadsFewTips(String query, long most) {
        assertThat(service.as("investigator", "CA-94").get(page(query, "")).status())
                .isEqualTo(200);
        Explained explained = explained();
        assertThat(explained.plan()).contains("IXSCAN");
        assertThat(explained.examined()).isLessThanOrEqualTo(most);
    }

    @Test
    void aReceiptIsFoundByItsIndex() {
        service.anonymous()
                .post("/api/v1/public/tips/progress", "{\"receipt\":\"4821993012756604\"}");
        Explained explained = explained();
        assertThat(explained.plan()).contains("IXSCAN").contains("receiptHash");
        assertThat(explained.examined()).isZero();
    }

    @Test
    void proposalsReadTheLatestTipsFromTheirIndexAndRareWordsFromTheirs() {
        service.as("operator", "CA-94")
                .post("/api/v1/tips/proposals", "{\"narrative\":\"tin hiem mat xe 83A112345\"}");
        List<BsonDocument> sent = service.bean(Queries.class).sent;
        assertThat(sent).hasSize(2);
        BsonDocument rare = sent.removeLast();
        Explained latest = explained();
        assertThat(latest.plan()).contains("IXSCAN").doesNotContain("SORT\"");
        assertThat(latest.examined()).isEqualTo(latest.returned());
        sent.clear();
        sent.add(rare);
        assertThat(explained().examined()).isLessThanOrEqualTo(1);
    }

    private static String page(String query, String cursor) {
        return "/api/v1/tips?limit=20&" + query + cursor;
    }

    /** How the store answers a query. */
    private record Explained(String plan, long returned, long examined) {}

    private static Explained explained() {
        List<BsonDocument> sent = service.bean(Queries.class).sent;
        assertThat(sent).hasSize(1);
        BsonDocument query = new BsonDocument();
        for (String part : List.of("find", "filter", "sort", "projection", "limit")) {
            if (sent.getFirst().containsKey(part)) {
                query.put(part, sent.getFirst().get(part));
            }
        }
        Document explained =
                service.bean(MongoDatabase.class)
                        .runCommand(
                                new Document("explain", query)
                                        .append("verbosity", "executionStats"));
        Document statistics = explained.get("executionStats", Document.class);
        String plan =
                explained
                        .get("queryPlanner", Document.class)
                        .get("winningPlan", Document.class)
                        .toJson();
        assertThat(plan).as(query.toJson()).doesNotContain("COLLSCAN");
        return new Explained(
                plan,
                statistics.get("nReturned", Number.class).longValue(),
                statistics.get("totalDocsExamined", Number.class).longValue());
    }
}
