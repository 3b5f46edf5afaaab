package io.tipflow.tipintake.config;

import com.mongodb.client.MongoDatabase;
import io.tipflow.kit.web.LargerBodies;
import io.tipflow.tipintake.picture.Picture;
import io.tipflow.tipintake.picture.Pictures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pictures beside tips. */
@Configuration(proxyBeanMethods = false)
class PicturesConfiguration {

    private static final int MOST_AT_ONCE = 4;

    @Bean
    Pictures pictures(MongoDatabase database, StoreSwitch store) {
        return Pictures.open(database, store.on());
    }

    @Bean
    LargerBodies pictureFiles() {
        return LargerBodies.postedTo(
                "/api/v1/(public/tips|tips/[^/]+)/pictures", Picture.MOST_BYTES, MOST_AT_ONCE);
    }
}
