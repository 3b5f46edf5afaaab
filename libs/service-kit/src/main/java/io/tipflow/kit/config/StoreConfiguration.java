package io.tipflow.kit.config;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.tipflow.kit.observability.Backlogs;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The database of a service, every write acknowledged by a majority and journalled, and its
 * aggregates.
 */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

    @Bean
    MongoClientSettingsBuilderCustomizer durableWrites(@Value("${tipflow.mongodb}") String uri) {
        return (MongoClientSettings.Builder settings) ->
                settings.applyConnectionString(new ConnectionString(uri))
                        .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                        .readConcern(ReadConcern.DEFAULT)
                        .retryWrites(false)
                        .retryReads(true)
                        .applyToClusterSettings(c -> c.serverSelectionTimeout(5, TimeUnit.SECONDS))
                        .applyToSocketSettings(s ->
                                s.connectTimeout(2, TimeUnit.SECONDS)
                                        .readTimeout(20, TimeUnit.SECONDS));
    }

    @Bean
    MongoDatabase database(MongoClient client, @Value("${tipflow.database}") String name) {
        return client.getDatabase(name);
    }

    @Bean(destroyMethod = "close")
    Backlogs backlogs(Clock clock, MeterRegistry meters) {
        return new Backlogs(clock, meters);
    }

    @Bean(destroyMethod = "close")
    AggregateFactory aggregateFactory(
            MongoDatabase database,
            Producer<String, byte[]> producer,
            Clock clock,
            MeterRegistry meters,
            Backlogs backlogs,
            @Value("${tipflow.store:on}") String store) {
        return new AggregateFactory(
                database,
                producer,
                clock,
                meters,
                backlogs,
                !"off".equals(store) && !"false".equals(store));
    }
}
