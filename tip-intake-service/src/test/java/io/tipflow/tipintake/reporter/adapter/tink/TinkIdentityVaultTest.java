package io.tipflow.tipintake.reporter.adapter.tink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tipflow.tipintake.reporter.application.Identity;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TinkIdentityVaultTest {

    private static final Identity LAN =
            new Identity("Trần Thị Lan", "0912345678", "Khóm 3, Phường 2", "094190001234", null);

    private final InMemoryWrappedKeys keys = new InMemoryWrappedKeys();
    private final byte[] master = MasterKey.generate();
    private final TinkIdentityVault vault = vault(master);

    private TinkIdentityVault vault(byte[] masterKeyset) {
        return new TinkIdentityVault(
                MasterKey.of(masterKeyset), keys, JsonMapper.builder().build());
    }

    @Test
    void whatWasSealedIsOpenedForTheSameTip() {
        String sealed = vault.seal("tip-1", LAN);
        assertThat(vault.open("tip-1", sealed)).contains(LAN);
        assertThat(vault(master).open("tip-1", sealed)).contains(LAN);
    }

    @Test
    void theSealedTextTellsNothing() {
        String sealed = vault.seal("tip-1", LAN);
        String bytes = new String(Base64.getDecoder().decode(sealed), StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain("0912345678").doesNotContain("Lan");
        String wrapped = new String(keys.find("tip-1").orElseThrow(), StandardCharsets.ISO_8859_1);
        assertThat(wrapped).doesNotContain("0912345678");
    }

    @Test
    void sealingAgainUsesTheKeyThatIsThereAndDoesNotLoseTheFirst() {
        String first = vault.seal("tip-1", LAN);
        String second = vault.seal("tip-1", LAN);
        assertThat(second).isNotEqualTo(first);
        assertThat(vault.open("tip-1", first)).contains(LAN);
        assertThat(vault.open("tip-1", second)).contains(LAN);
    }

    @Test
    void nothingOpensOnceTheKeyIsDestroyed() {
        String sealed = vault.seal("tip-1", LAN);
        vault.destroy("tip-1");
        vault.destroy("tip-1");
        assertThat(vault.open("tip-1", sealed)).isEmpty();
    }

    @Test
    void anIdentityCannotBeMovedToAnotherTip() {
        String sealed = vault.seal("tip-1", LAN);
        keys.keep("tip-2", keys.find("tip-1").orElseThrow());
        assertThatThrownBy(() -> vault.open("tip-2", sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tip-2")
                .hasMessageNotContaining("Lan");
    }

    @Test
    void anotherMasterKeyOpensNothing() {
        String sealed = vault.seal("tip-1", LAN);
        assertThatThrownBy(() -> vault(MasterKey.generate()).open("tip-1", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anIdentityPrintsNothing() {
        assertThat(LAN).hasToString("Identity[...]");
    }
}
