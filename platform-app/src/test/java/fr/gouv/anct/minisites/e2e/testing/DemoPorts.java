package fr.gouv.anct.minisites.e2e.testing;

import fr.gouv.anct.minisites.outside.testing.OutsideStub;
import fr.gouv.anct.minisites.signin.testing.FakeIdentityProvider;
import fr.gouv.anct.minisites.testing.FreePort;
import java.util.stream.Stream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Assigns the ports of the application under test: free ports, fixed for the whole run before it starts. */
public final class DemoPorts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final int VISITORS = FreePort.find();
    public static final int MANAGEMENT = FreePort.find();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "server.port=" + VISITORS,
                        "minisites.public-port=" + VISITORS,
                        "management.server.port=" + MANAGEMENT,
                        // The crawl exceeds the request rate of any visitor.
                        "minisites.fairness.burst=100000",
                        "minisites.fairness.file-burst=100000",
                        "minisites.fairness.share=100",
                        // All suites share one client, and their order is not fixed.
                        "minisites.contact.burst=1000",
                        "minisites.outside.companies.base-url="
                                + OutsideStub.shared().url(),
                        "minisites.entry.email-domains=agence.example",
                        "minisites.entry.sirets=130 026 032 00016",
                        "minisites.entry.administrators=premiere@ailleurs.example",
                        "minisites.entry.contact=acces@agence.example")
                .and(providers(FakeIdentityProvider.shared()))
                .applyTo(context);
    }

    /** Configures a provider like ProConnect, one that sends everything as plain JSON, and one for failures. */
    private static String[] providers(FakeIdentityProvider fake) {
        return Stream.concat(
                        Stream.of(
                                "agent.look=proconnect",
                                "agent.userinfo-algorithm=ES256",
                                "agent.email-trusted=true",
                                "agent.acr-values=eidas0-mfa,eidas1-mfa,eidas2,eidas3",
                                "simple.label=l’annuaire des opérateurs",
                                "simple.id-token-algorithm=RS256",
                                "simple.pkce=false",
                                "simple.scopes=openid,profile,email",
                                "simple.claims.usual-name=family_name",
                                "fragile.label=le service fragile"),
                        Stream.of("agent", "simple", "fragile")
                                .flatMap(name -> Stream.of(
                                        name + ".issuer=" + fake.issuer(name),
                                        name + ".client-id=" + FakeIdentityProvider.CLIENT,
                                        name + ".client-secret=" + FakeIdentityProvider.SECRET)))
                .map(setting -> "minisites.sign-in.providers." + setting)
                .toArray(String[]::new);
    }
}
