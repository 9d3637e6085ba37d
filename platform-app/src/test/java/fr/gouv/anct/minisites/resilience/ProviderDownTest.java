package fr.gouv.anct.minisites.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.resilience.testing.BackOfficeClient;
import fr.gouv.anct.minisites.resilience.testing.LocalHttp;
import fr.gouv.anct.minisites.resilience.testing.NodeProcess;
import fr.gouv.anct.minisites.signin.testing.FakeIdentityProvider;
import fr.gouv.anct.minisites.testing.FreePort;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Checks that with the identity provider down at start-up only sign-in with it is unavailable, until it is back. */
@Tag("long")
@ExtendWith(PostgresExtension.class)
class ProviderDownTest {

    private final int port = FreePort.find();

    @Test
    void visitors_and_the_demonstration_are_served_and_sign_in_heals() {
        Map<String, String> settings = new HashMap<>(PostgresExtension.settings(PostgresExtension.newDatabase()));
        settings.put("minisites.entry.email-domains", "agence.example");
        settings.putAll(FakeIdentityProvider.settings("agent", FakeIdentityProvider.origin(port)));
        try (NodeProcess node = NodeProcess.start(settings)) {
            assertThat(node.status("localhost")).isEqualTo(200);
            assertThat(node.status("france-services.localhost")).isEqualTo(200);
            BackOfficeClient camille = node.desk("CAMILLE");
            assertThat(camille.get("/demande").status()).isEqualTo(200);

            LocalHttp.Answer down = camille.send("/connexion/agent", Map.of("next", "/sites"));
            assertThat(down.status()).isEqualTo(503);
            assertThat(down.text()).contains("Le service d’identification ne répond pas");
            assertThat(camille.get("/demande").status()).as("still signed in").isEqualTo(200);

            try (FakeIdentityProvider provider = FakeIdentityProvider.on(port)) {
                provider.signIn(Map.of("sub", "ada", "email", "ada@agence.example", "usual_name", "Lovelace"));
                LocalHttp.Answer left = camille.send("/connexion/agent", Map.of("next", "/sites"));
                assertThat(left.status()).as("as soon as it is back").isEqualTo(303);
                assertThat(camille.get(back(left.location())).location()).endsWith("/sites");
                assertThat(camille.get("/sites").text()).contains("Lovelace");
            }
            assertThat(camille.get("/sites").status())
                    .as("gone again, signed in all the same")
                    .isEqualTo(200);
        }
    }

    private static String back(String there) {
        URI back = FakeIdentityProvider.follow(URI.create(there));
        return back.getRawPath() + "?" + back.getRawQuery();
    }
}
