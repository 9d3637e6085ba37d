package fr.gouv.anct.minisites.company;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.company.CompanyLookup.Result;
import fr.gouv.anct.minisites.company.CompanyLookup.Result.Failure;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.outside.ImpatientClients;
import fr.gouv.anct.minisites.outside.testing.OutsideStub;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Checks what a person learns about a SIRET, whatever the service answers. */
@CoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompanyLookupTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    /** Of La Poste, whose digits sum to a multiple of five. */
    private static final String SIRET = "35600000000048";

    private final UUID account = UUID.randomUUID();
    private final OutsideStub stub = OutsideStub.start();

    private CompanyLookup lookup;

    @BeforeAll
    void assemble(@Autowired ApplicationContext application) {
        lookup = new CompanyLookup(new CompanyProperties(stub.url()), ImpatientClients.in(application));
    }

    @AfterAll
    void stop() {
        stub.close();
    }

    private Result find(String mode, String typed) {
        stub.mode(mode);
        return lookup.find(typed, account).block(SOON);
    }

    @Test
    void anOpenEstablishmentIsFound() {
        assertThat(find("normal", "356 000 000 00048"))
                .isEqualTo(new Result.Found(
                        new Establishment(SIRET, "COMMUNE D’ESSAI", "MAIRIE 1 RUE DE L ESSAI 23000 GUERET")));
        assertThat(SuperuserDatabase.text("select count(*) from outside_answer where source like 'recherche%'"))
                .as("kept answers")
                .isEqualTo("0");
    }

    @Test
    void aClosedOneIsSaid() {
        assertThat(find("ceased", SIRET)).isInstanceOf(Result.Ceased.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "another"})
    void aSiretOfNobodyIsUnknown(String mode) {
        assertThat(find(mode, SIRET)).isEqualTo(Failure.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "35600000000049", "13002603200017", "3560000000004", "3560000000004x", "&q=1"})
    void anythingElseIsNotAsked(String typed) {
        assertThat(find("normal", typed)).isEqualTo(Failure.INVALID);
        assertThat(stub.requests()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"hung", "slow", "huge", "html", "html-as-json", "truncated", "redirect", "busy", "fault", "shape"})
    void aFaultIsNoAnswer(String mode) {
        long start = System.nanoTime();
        assertThat(find(mode, SIRET)).isEqualTo(Failure.UNAVAILABLE);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(find("normal", SIRET)).as("the next one").isInstanceOf(Result.Found.class);
    }

    @Test
    void textsArePlain() {
        assertThat(find("script", SIRET))
                .isEqualTo(new Result.Found(new Establishment(SIRET, "Commune & ville", "1 rue")));
    }

    @Test
    void aPersonWaitsForOneAnswer() {
        stub.mode("hung");
        CompletableFuture<Result> first = lookup.find(SIRET, account).toFuture();
        assertThat(lookup.find(SIRET, account).block(SOON)).isEqualTo(Failure.WAITING);
        assertThat(lookup.find(SIRET, UUID.randomUUID()).block(SOON)).isEqualTo(Failure.UNAVAILABLE);
        assertThat(first.join()).isEqualTo(Failure.UNAVAILABLE);
        assertThat(find("normal", SIRET)).isInstanceOf(Result.Found.class);
    }
}
