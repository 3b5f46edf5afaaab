package io.tipflow.tipintake.tip.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.tipflow.testkit.backends.WithBackends;
import io.tipflow.tipintake.RunningTipIntake;
import io.tipflow.tipintake.RunningTipIntake.Answer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@WithBackends
class TipQueriesTest {

    private static RunningTipIntake service;

    /** Keeps the queries that the service sends. */
    static final class Queries implements CommandListener {

        private final List<BsonDocument> sent = new CopyOnWriteArrayList<>();

        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("find")
                    && event.getCommand().getString("find").getValue().equals("tip")) {
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
    static void start() {
        service =
                RunningTipIntake.start(Map.of("tipflow.database", "tip-queries"), Listening.class);
        for (int i = 0; i < 50; i++) {
            Answer created =
                    service.as("operator", "CA-94")
                            .post(
                                    "/api/v1/tips",
                                    """
                                    {"narrative":"tin số %d mất xe","channel":"HOTLINE",
                                     "kind":"TO_GIAC","offence":"173"}
                                    """
                                            .formatted(i));
            assertThat(created.status()).isEqualTo(201);
        }
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
                "channel=HOTLINE",
                "offence=173",
                "urgent=true",
                "from=2024-01-01&to=2030-12-31",
                "status=RECEIVED&channel=HOTLINE&offence=173&urgent=false",
                "q=mat",
                "q=mat+xe&status=RECEIVED"
            })
    void everyListHasAnIndex(String query) {
        Answer page = service.as("investigator", "CA-94").get("/api/v1/tips?" + query);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        String next = page.field("next");
        if (!next.isEmpty()) {
            service.as("investigator", "CA-94").get("/api/v1/tips?" + query + "&cursor=" + next);
        }
        assertEachUsesAnIndex();
    }

    @Test
    void aReceiptHasAnIndex() {
        service.anonymous()
                .post("/api/v1/public/tips/progress", "{\"receipt\":\"4821993012756604\"}");
        assertEachUsesAnIndex();
    }

    private static void assertEachUsesAnIndex() {
        List<BsonDocument> sent = service.bean(Queries.class).sent;
        assertThat(sent).isNotEmpty();
        for (BsonDocument find : sent) {
            BsonDocument query = new BsonDocument();
            for (String part : List.of("find", "filter", "sort", "projection", "limit")) {
                if (find.containsKey(part)) {
                    query.put(part, find.get(part));
                }
            }
            Document plan =
                    service.bean(MongoDatabase.class)
                            .runCommand(
                                    new Document("explain", query)
                                            .append("verbosity", "queryPlanner"));
            String winning =
                    plan.get("queryPlanner", Document.class)
                            .get("winningPlan", Document.class)
                            .toJson();
            assertThat(winning).as(query.toJson()).contains("IXSCAN").doesNotContain("COLLSCAN");
        }
    }
}
