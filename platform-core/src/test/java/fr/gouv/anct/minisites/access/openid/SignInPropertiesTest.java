package fr.gouv.anct.minisites.access.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

class SignInPropertiesTest {

    private static SignInProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("minisites.sign-in", SignInProperties.class);
    }

    private static Map<String, String> provider(String name, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>();
        settings.forEach((key, value) -> all.put("minisites.sign-in.providers." + name + "." + key, value));
        return all;
    }

    @Test
    void nobody_signs_in_until_a_provider_is_configured() {
        assertThat(bind(Map.of()).providers()).isEmpty();
    }

    @Test
    void what_is_not_said_is_as_at_proconnect_but_for_trust() {
        ProviderSettings settings = bind(provider(
                        "agents", Map.of("issuer", "https://identite.example/api/v2", "client-id", "minisites")))
                .providers()
                .get("agents");

        assertThat(settings)
                .isEqualTo(new ProviderSettings(
                        "https://identite.example/api/v2",
                        "minisites",
                        "",
                        "client_secret_post",
                        List.of(
                                "openid",
                                "given_name",
                                "usual_name",
                                "email",
                                "uid",
                                "siret",
                                "idp_id",
                                "organization_label"),
                        "ProConnect",
                        SignInButtonStyle.PLAIN,
                        SignatureAlgorithm.ES256,
                        null,
                        true,
                        List.of(),
                        "",
                        new ProviderSettings.ClaimNames(
                                "given_name", "usual_name", "email", "siret", "organization_label"),
                        false,
                        List.of()));
        assertThat(settings.clientAuthenticationMethod()).isEqualTo(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        assertThat(settings.origin()).isEqualTo("https://identite.example");
    }

    @Test
    void all_of_it_can_be_said() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "issuer", "https://identite.example:8443/realms/x",
                "client-id", "id",
                "client-secret", "secret",
                "client-authentication", "client_secret_basic",
                "scopes", "openid,email",
                "label", "l’annuaire",
                "look", "proconnect",
                "id-token-algorithm", "RS256",
                "userinfo-algorithm", "ES256",
                "pkce", "false"));
        settings.putAll(Map.of(
                "acr-values", "eidas2,eidas3",
                "single-factor-reason", "carte à puce",
                "claims.given-name", "a",
                "claims.usual-name", "b",
                "claims.email", "c",
                "claims.siret", "d",
                "claims.organisation", "e",
                "email-trusted", "true",
                "origins", "https://connexion.example"));

        ProviderSettings bound = bind(provider("autre-2", settings)).providers().get("autre-2");

        assertThat(bound)
                .isEqualTo(new ProviderSettings(
                        "https://identite.example:8443/realms/x",
                        "id",
                        "secret",
                        "client_secret_basic",
                        List.of("openid", "email"),
                        "l’annuaire",
                        SignInButtonStyle.PROCONNECT,
                        SignatureAlgorithm.RS256,
                        SignatureAlgorithm.ES256,
                        false,
                        List.of("eidas2", "eidas3"),
                        "carte à puce",
                        new ProviderSettings.ClaimNames("a", "b", "c", "d", "e"),
                        true,
                        List.of("https://connexion.example")));
        assertThat(bound.origin()).isEqualTo("https://identite.example:8443");
    }

    @Test
    void what_cannot_work_is_refused_at_the_start() {
        assertThatThrownBy(() -> bind(
                        provider("agents", Map.of("issuer", "https://i.example", "client-id", "x", "scopes", "email"))))
                .rootCause()
                .hasMessageContaining("openid");
        assertThatThrownBy(() -> bind(provider("retour", Map.of("issuer", "https://i.example", "client-id", "x"))))
                .rootCause()
                .hasMessageContaining("retour");
    }
}
