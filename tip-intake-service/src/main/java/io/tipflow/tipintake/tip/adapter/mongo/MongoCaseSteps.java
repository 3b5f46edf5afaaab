package io.tipflow.tipintake.tip.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.tipflow.kit.aggregate.AggregateStore.StoreUnavailable;
import io.tipflow.tipintake.tip.application.CaseSteps;
import io.tipflow.tipintake.tip.application.Progress.Stage;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** Keeps the steps of cases, one document a case, found by its id alone. */
public final class MongoCaseSteps implements CaseSteps {

    private static final String COLLECTION = "case_step";

    private final MongoCollection<BsonDocument> collection;

    public MongoCaseSteps(MongoDatabase database) {
        this.collection = database.getCollection(COLLECTION, BsonDocument.class);
    }

    @Override
    public void begin(String caseFile) {
        Bson known = Updates.set("followed", true);
        reached(() ->
                collection.updateOne(eq("_id", caseFile), known, new UpdateOptions().upsert(true)));
    }

    @Override
    public void note(String caseFile, Stage step, LocalDate on) {
        reached(() ->
                collection.updateOne(eq("_id", caseFile), Updates.min(step.name(), on.toString())));
    }

    @Override
    public Map<Stage, LocalDate> of(Collection<String> caseFiles) {
        Map<Stage, LocalDate> steps = new EnumMap<>(Stage.class);
        if (caseFiles.isEmpty()) {
            return steps;
        }
        return reached(() -> {
            for (BsonDocument found : collection.find(in("_id", caseFiles))) {
                for (Stage stage : Stage.values()) {
                    if (found.containsKey(stage.name())) {
                        steps.merge(
                                stage,
                                LocalDate.parse(found.getString(stage.name()).getValue()),
                                (one, other) -> one.isBefore(other) ? one : other);
                    }
                }
            }
            return steps;
        });
    }

    private static <T> T reached(Supplier<T> call) {
        try {
            return call.get();
        } catch (MongoException e) {
            throw new StoreUnavailable("The store of case steps did not answer", e);
        }
    }
}
