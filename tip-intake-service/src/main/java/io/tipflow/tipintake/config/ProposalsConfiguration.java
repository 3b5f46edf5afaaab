package io.tipflow.tipintake.config;

import io.tipflow.kit.aggregate.Aggregates;
import io.tipflow.kit.json.Json;
import io.tipflow.rulebook.Rulebook;
import io.tipflow.rulebook.units.Unit;
import io.tipflow.tipintake.proposal.application.Proposals;
import io.tipflow.tipintake.proposal.domain.Gazetteer;
import io.tipflow.tipintake.proposal.domain.Lexicon;
import io.tipflow.tipintake.tip.application.RecentTips;
import io.tipflow.tipintake.tip.domain.Tip;
import io.tipflow.tipintake.tip.domain.TipCommand;
import io.tipflow.tipintake.tip.domain.TipEvent;
import io.tipflow.tipintake.tip.domain.TipRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** What proposals are made of: the names of places, the words of callers, the recent tips. */
@Configuration(proxyBeanMethods = false)
class ProposalsConfiguration {

    @Bean
    Gazetteer gazetteer(Rulebook rulebook) {
        return new Gazetteer(rulebook.areas());
    }

    @Bean
    Lexicon lexicon() throws IOException {
        try (InputStream file = new ClassPathResource("proposals/vi.json").getInputStream()) {
            return Json.tolerant().readValue(file, Lexicon.class);
        }
    }

    @Bean
    Proposals proposals(
            Aggregates<Tip, TipCommand, TipEvent, TipRefusal> tips,
            Gazetteer gazetteer,
            Lexicon lexicon,
            Rulebook rulebook,
            ZoneId zone) {
        return new Proposals(
                new RecentTips(tips),
                gazetteer,
                lexicon,
                unit -> rulebook.units().find(unit).flatMap(Unit::area),
                zone);
    }
}
