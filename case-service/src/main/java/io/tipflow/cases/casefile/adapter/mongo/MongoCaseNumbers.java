package io.tipflow.cases.casefile.adapter.mongo;

import com.mongodb.client.MongoDatabase;
import io.tipflow.cases.casefile.application.CaseNumbers;
import io.tipflow.kit.mongo.MongoCounter;
import io.tipflow.kit.numbers.NumberRegister;

/** The register of cases, counted in one document a year. */
public final class MongoCaseNumbers implements CaseNumbers {

    private final NumberRegister register;

    public MongoCaseNumbers(MongoDatabase database) {
        this.register = new NumberRegister(new MongoCounter(database, "cases"));
    }

    @Override
    public long next(int year) {
        return register.next(year);
    }

    @Override
    public void giveBack(int year, long number) {
        register.giveBack(year, number);
    }
}
