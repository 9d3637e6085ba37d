package fr.gouv.anct.minisites.provisioning.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.database.CurrentAccount;
import fr.gouv.anct.minisites.provisioning.AbstractProvisioningTest;
import fr.gouv.anct.minisites.provisioning.request.RequestNotEditableException;
import fr.gouv.anct.minisites.provisioning.request.RequestState;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.function.Tuple2;

/** Checks that requesters cannot decide, one decision wins, and the requester is always notified. */
class DecisionsTest extends AbstractProvisioningTest {

    @Test
    void an_approval_orders_the_site_once_and_tells_the_requester() {
        SiteRequest sent = sent(somebody(null), "approuver-une-fois");
        Account communications = somebody(Role.COMMUNICATIONS);

        DecisionResult.Decided decided = (DecisionResult.Decided) await(decisions.decide(
                sent.id(), sent.version(), new Decision(Decision.Kind.APPROVAL, "Bravo."), communications.actor()));

        assertThat(decided.request().state()).isEqualTo(RequestState.APPROVED);
        assertThat(decided.request().tenantId()).isNotNull();
        assertThat(rows("select instance from kept.job where name = 'creation'"))
                .containsOnlyOnce(String.valueOf(decided.request().tenantId()));
        assertThat(subjects(sent.requester().email())).last().asString().contains("acceptée");
        assertThat(rows("select action from audit_event where actor_id = '" + communications.id() + "'"))
                .containsExactly("request.approved");
        assertThat(await(decisions
                        .findOnOwnRequest(sent.id())
                        .collectList()
                        .contextWrite(CurrentAccount.with(sent.requester().id()))))
                .singleElement()
                .satisfies(recorded -> {
                    assertThat(recorded.decision()).isEqualTo(new Decision(Decision.Kind.APPROVAL, "Bravo."));
                    assertThat(recorded.by()).isEqualTo(communications);
                });
    }

    @Test
    void of_two_approvals_at_once_one_decides() {
        SiteRequest sent = sent(somebody(null), "deux-a-la-fois");
        List<Account> deciders = List.of(somebody(Role.COMMUNICATIONS), somebody(Role.COMMUNICATIONS));

        List<DecisionResult> outcomes = await(Flux.fromIterable(deciders)
                .parallel(2)
                .runOn(Schedulers.boundedElastic())
                .flatMap(by -> decisions.decide(
                        sent.id(), sent.version(), new Decision(Decision.Kind.APPROVAL, ""), by.actor()))
                .sequential()
                .collectList());

        assertThat(outcomes).hasAtLeastOneElementOfType(DecisionResult.Decided.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(DecisionResult.Conflict.class);
        assertThat(rows("select tenant_id from creation where request_id = '" + sent.id() + "'"))
                .hasSize(1);
        assertThat(rows("select id from request_decision where request_id = '" + sent.id() + "'"))
                .hasSize(1);
        assertThat(subjects(sent.requester().email()))
                .filteredOn(subject -> subject.contains("acceptée"))
                .hasSize(1);
    }

    @Test
    void a_refusal_has_a_reason_and_frees_the_name() {
        SiteRequest sent = sent(somebody(null), "refus-motive");
        Account communications = somebody(Role.COMMUNICATIONS);

        assertThat(await(decisions.decide(
                        sent.id(), sent.version(), new Decision(Decision.Kind.REFUSAL, " \n"), communications.actor())))
                .isEqualTo(new DecisionResult.Invalid(List.of(Problem.of("reason", Problem.MISSING))));
        assertThat(await(requests.findSubmitted(sent.id())).state()).isEqualTo(RequestState.SUBMITTED);

        awaitEnd(decisions.decide(
                sent.id(),
                sent.version(),
                new Decision(Decision.Kind.REFUSAL, "<b>Trop</b> proche du portail"),
                communications.actor()));

        SiteRequest refused = await(requests.findSubmitted(sent.id()));
        assertThat(refused.state()).isEqualTo(RequestState.REFUSED);
        assertThat(refused.slug()).isNull();
        assertThat(rows("select quote from kept.letter where quote is not null and recipient = '"
                        + sent.requester().email() + "'"))
                .containsExactly("<b>Trop</b> proche du portail");
    }

    @Test
    void a_reason_that_is_too_long_is_refused_not_cut() {
        SiteRequest sent = sent(somebody(null), "motif-sans-fin");
        Account communications = somebody(Role.COMMUNICATIONS);
        Decision refusal = new Decision(Decision.Kind.REFUSAL, "x".repeat(4_001));

        assertThat(await(decisions.decide(sent.id(), sent.version(), refusal, communications.actor())))
                .isEqualTo(new DecisionResult.Invalid(
                        List.of(Problem.of("reason", Problem.LONG, Decision.LONGEST_REASON))));

        assertThat(await(requests.findSubmitted(sent.id())).state()).isEqualTo(RequestState.SUBMITTED);
    }

    @Test
    void changes_keep_the_name_and_a_section_of_the_portal_does_not() {
        SiteRequest one = sent(somebody(null), "complements-demandes");
        SiteRequest other = sent(somebody(null), "rubrique-du-portail");
        Account communications = somebody(Role.COMMUNICATIONS);

        awaitEnd(decisions.decide(
                one.id(),
                one.version(),
                new Decision(Decision.Kind.CHANGES, "Et les dates ?"),
                communications.actor()));
        awaitEnd(decisions.decide(
                other.id(),
                other.version(),
                new Decision(Decision.Kind.PORTAL, "Une rubrique."),
                communications.actor()));

        assertThat(await(requests.findSubmitted(one.id())).slug()).isEqualTo("complements-demandes");
        assertThat(await(requests.findSubmitted(one.id())).state()).isEqualTo(RequestState.CHANGES);
        assertThat(await(requests.findSubmitted(other.id())).state()).isEqualTo(RequestState.PORTAL);
        assertThat(await(requests.findSubmitted(other.id())).slug()).isNull();
    }

    @Test
    void an_approval_corrects_the_short_name_and_says_so() {
        SiteRequest sent = sent(somebody(null), "nom-a-corriger");
        Account communications = somebody(Role.COMMUNICATIONS);
        Decision approval = new Decision(Decision.Kind.APPROVAL, "");

        DecisionResult.Decided decided = (DecisionResult.Decided)
                await(decisions.approve(sent, approval, "https://nom-bien-choisi.sites.test/", communications.actor()));

        assertThat(decided.request().slug()).isEqualTo("nom-bien-choisi");
        assertThat(rows("select answers ->> 'slug' from creation where request_id = '" + sent.id() + "'"))
                .containsExactly("nom-bien-choisi");
        assertThat(rows("select answers ->> 'slug' from site_request where id = '" + sent.id() + "'"))
                .containsExactly("nom-bien-choisi");
        assertThat(rows("select detail ->> 'former-slug' || ' ' || (detail ->> 'slug') from audit_event"
                        + " where action = 'request.slug-corrected' and subject = '" + sent.id() + "'"))
                .containsExactly("nom-a-corriger nom-bien-choisi");
        assertThat(rows("select words from kept.letter where recipient = '"
                                + sent.requester().email() + "'")
                        .getLast())
                .contains("nom-a-corriger", "nom-bien-choisi");
        assertThat(sent(somebody(null), "nom-a-corriger").state())
                .as("the former one is free")
                .isEqualTo(RequestState.SUBMITTED);
    }

    @Test
    void an_approval_under_the_requested_name_corrects_nothing() {
        SiteRequest sent = sent(somebody(null), "nom-inchange");

        DecisionResult decided = await(decisions.approve(
                sent,
                new Decision(Decision.Kind.APPROVAL, ""),
                "nom-inchange",
                somebody(Role.COMMUNICATIONS).actor()));

        assertThat(decided).isInstanceOf(DecisionResult.Decided.class);
        assertThat(rows("select action from audit_event where action = 'request.slug-corrected' and subject = '"
                        + sent.id() + "'"))
                .isEmpty();
    }

    @Test
    void a_name_that_is_not_free_is_refused_and_nothing_is_decided() {
        sent(somebody(null), "nom-deja-tenu");
        SiteRequest sent = sent(somebody(null), "nom-provisoire");
        Account communications = somebody(Role.COMMUNICATIONS);
        Decision approval = new Decision(Decision.Kind.APPROVAL, "");

        for (String typed : List.of("nom-deja-tenu", "a", "pas valable", "")) {
            assertThat(await(decisions.approve(sent, approval, typed, communications.actor())))
                    .as(typed)
                    .isInstanceOfSatisfying(
                            DecisionResult.Invalid.class,
                            invalid -> assertThat(invalid.problems())
                                    .extracting(Problem::path)
                                    .containsExactly("slug"));
        }
        assertThat(await(requests.findSubmitted(sent.id()))).isEqualTo(sent);
    }

    /** The check of the name and its reservation are two statements: another request can come between them. */
    @Test
    void of_two_approvals_under_one_name_one_has_it() {
        List<SiteRequest> both =
                List.of(sent(somebody(null), "course-du-premier"), sent(somebody(null), "arrivee-du-second"));
        Account communications = somebody(Role.COMMUNICATIONS);

        List<DecisionResult> outcomes = await(Flux.fromIterable(both)
                .parallel(2)
                .runOn(Schedulers.boundedElastic())
                .flatMap(request -> decisions.approve(
                        request, new Decision(Decision.Kind.APPROVAL, ""), "nom-tres-convoite", communications.actor()))
                .sequential()
                .collectList());

        assertThat(outcomes).hasAtLeastOneElementOfType(DecisionResult.Decided.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(DecisionResult.Invalid.class);
        assertThat(rows("select state from site_request where id in ('"
                        + both.getFirst().id() + "', '" + both.getLast().id() + "') order by state"))
                .containsExactly("approved", "submitted");
    }

    @Test
    void who_asks_never_decides_whatever_the_code() {
        Account requester = somebody(Role.COMMUNICATIONS);
        SiteRequest sent = sent(requester, "juge-et-partie");

        assertThat(await(decisions.decide(
                        sent.id(), sent.version(), new Decision(Decision.Kind.APPROVAL, ""), requester.actor())))
                .isEqualTo(new DecisionResult.OwnRequest());
        assertThatThrownBy(() -> change("insert into request_decision (id, request_id, kind, decided_by) values"
                        + " (gen_random_uuid(), '%s', 'approval', '%s')".formatted(sent.id(), requester.id())))
                .hasMessageContaining("the requester cannot decide");
        assertThat(await(requests.findSubmitted(sent.id())).state()).isEqualTo(RequestState.SUBMITTED);
    }

    @Test
    void of_a_decision_and_a_recall_at_once_the_first_stands() {
        SiteRequest sent = sent(somebody(null), "reprise-ou-decision");
        Mono<Boolean> recall = requests.recall(sent.id(), sent.requester().actor())
                .thenReturn(true)
                .onErrorReturn(RequestNotEditableException.class, false);
        Mono<DecisionResult> decision = decisions.decide(
                sent.id(),
                sent.version(),
                new Decision(Decision.Kind.APPROVAL, ""),
                somebody(Role.COMMUNICATIONS).actor());

        Tuple2<Boolean, DecisionResult> both = await(Mono.zip(
                recall.subscribeOn(Schedulers.boundedElastic()), decision.subscribeOn(Schedulers.boundedElastic())));

        SiteRequest now = await(requests.findSubmitted(sent.id()));
        assertThat(now.recalled()).isEqualTo(both.getT1());
        assertThat(both.getT2())
                .isInstanceOf(both.getT1() ? DecisionResult.Conflict.class : DecisionResult.Decided.class);
        assertThat(rows("select id from request_decision where request_id = '" + sent.id() + "'"))
                .hasSize(both.getT1() ? 0 : 1);
    }

    @Test
    void a_request_changed_meanwhile_is_not_decided_on() {
        SiteRequest sent = sent(somebody(null), "retire-entre-temps");
        awaitEnd(requests.withdraw(sent.id(), sent.requester().actor()));

        assertThat(await(decisions.decide(
                        sent.id(),
                        sent.version(),
                        new Decision(Decision.Kind.APPROVAL, ""),
                        somebody(Role.COMMUNICATIONS).actor())))
                .isInstanceOfSatisfying(
                        DecisionResult.Conflict.class,
                        overtaken -> assertThat(overtaken.now().state()).isEqualTo(RequestState.WITHDRAWN));
        assertThat(decisions
                        .decide(
                                UUID.randomUUID(),
                                1,
                                new Decision(Decision.Kind.APPROVAL, ""),
                                somebody(Role.COMMUNICATIONS).actor())
                        .blockOptional())
                .isEmpty();
    }
}
