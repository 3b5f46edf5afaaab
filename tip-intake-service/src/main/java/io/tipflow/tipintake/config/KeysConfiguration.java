package io.tipflow.tipintake.config;

import com.mongodb.client.MongoDatabase;
import io.tipflow.kit.json.Json;
import io.tipflow.tipintake.keys.KeysFolder;
import io.tipflow.tipintake.keys.KeysWitness;
import io.tipflow.tipintake.receipt.application.Receipts;
import io.tipflow.tipintake.reporter.adapter.mongo.MongoWrappedKeys;
import io.tipflow.tipintake.reporter.adapter.tink.MasterKey;
import io.tipflow.tipintake.reporter.adapter.tink.TinkIdentityVault;
import io.tipflow.tipintake.reporter.application.IdentityVault;
import io.tipflow.tipintake.reporter.application.WrappedKeys;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The secrets of the installation and what is done with them. */
@Configuration(proxyBeanMethods = false)
class KeysConfiguration {

    private static final String RECEIPT_KEY = "receipt.key";
    private static final String MASTER_KEY = "reporter-master.keyset";

    @Bean
    StoreSwitch storeSwitch(@Value("${tipflow.store:on}") String setting) {
        return StoreSwitch.of(setting);
    }

    @Bean
    KeysFolder keysFolder(@Value("${tipflow.keys-folder}") Path folder) {
        return new KeysFolder(folder);
    }

    @Bean
    Receipts receipts(KeysFolder keys, StoreSwitch store, MongoDatabase database) {
        return new Receipts(
                confirmed(
                        RECEIPT_KEY,
                        keys.secret(RECEIPT_KEY, KeysConfiguration::random),
                        store,
                        database));
    }

    private static byte[] confirmed(
            String name, byte[] secret, StoreSwitch store, MongoDatabase database) {
        if (store.on()) {
            new KeysWitness(database).confirm(name, secret);
        }
        return secret;
    }

    private static byte[] random() {
        byte[] key = new byte[Receipts.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    @Bean
    IdentityVault identityVault(
            KeysFolder keys, WrappedKeys wrapped, StoreSwitch store, MongoDatabase database) {
        byte[] master =
                confirmed(
                        MASTER_KEY, keys.secret(MASTER_KEY, MasterKey::generate), store, database);
        return new TinkIdentityVault(MasterKey.of(master), wrapped, Json.tolerant());
    }

    @Bean
    WrappedKeys wrappedKeys(StoreSwitch store, MongoDatabase database) {
        return store.on() ? new MongoWrappedKeys(database) : WrappedKeys.keepingNothing();
    }
}
