package io.tipflow.wanted.order.adapter.mongo;

import com.mongodb.client.MongoDatabase;
import io.tipflow.kit.mongo.MongoCounter;
import io.tipflow.kit.numbers.NumberRegister;
import io.tipflow.wanted.order.application.OrderNumbers;

/** The register of wanted orders, counted in one document a year. */
public final class MongoOrderNumbers implements OrderNumbers {

    private final NumberRegister register;

    public MongoOrderNumbers(MongoDatabase database) {
        this.register = new NumberRegister(new MongoCounter(database, "wanted-orders"));
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
