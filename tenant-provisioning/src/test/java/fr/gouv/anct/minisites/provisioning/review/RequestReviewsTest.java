package fr.gouv.anct.minisites.provisioning.review;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.database.CurrentAccount;
import fr.gouv.anct.minisites.provisioning.AbstractProvisioningTest;
import fr.gouv.anct.minisites.provisioning.decision.Decision;
import fr.gouv.anct.minisites.provisioning.request.QueuedRequest;
import fr.gouv.anct.minisites.provisioning.request.RequestAnswers;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.RequestQuery;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Checks that a request has one assignee, who can decide on it, and that notes belong to their authors. */
class RequestReviewsTest extends AbstractProvisioningTest {

    @Autowired
    private RequestReviews reviews;

    private boolean assign(SiteRequest request, @Nullable UUID seen, @Nullable UUID assignee, Account by) {
        return await(reviews.assign(request, seen, assignee, by.actor()));
    }

    private @Nullable UUID assignee(SiteRequest request) {
        return await(reviews.find(request.id())).assigneeId();
    }

    private List<UUID> queued(@Nullable UUID assignee) {
        RequestQuery query = new RequestQuery(
                null, null, new RequestQuery.Assignment(assignee), RequestQuery.Sort.SENT, false, 1, 1_000);
        return await(requests.listSubmitted(query)).results().items().stream()
                .map(queued -> queued.request().id())
                .toList();
    }

    @Test
    void a_request_is_taken_given_and_given_back() {
        SiteRequest sent = sent(somebody(null), "suivi-de-main-en-main");
        Account first = somebody(Role.COMMUNICATIONS);
        Account second = somebody(Role.COMMUNICATIONS);
        assertThat(assignee(sent)).isNull();
        assertThat(queued(null)).contains(sent.id());

        assertThat(assign(sent, null, first.id(), first)).isTrue();
        assertThat(assignee(sent)).isEqualTo(first.id());
        assertThat(queued(first.id())).containsExactly(sent.id());
        assertThat(queued(null)).doesNotContain(sent.id());

        assertThat(assign(sent, first.id(), second.id(), first)).isTrue();
        assertThat(assignee(sent)).isEqualTo(second.id());
        String given = "Une demande d’espace vous est confiée : « Quartiers en lumière »";
        assertThat(subjects(second.email())).as("told by letter").contains(given);
        assertThat(subjects(first.email())).as("not when one takes it").doesNotContain(given);

        assertThat(assign(sent, second.id(), null, second)).isTrue();
        assertThat(assignee(sent)).isNull();
        assertThat(rows("select action || ' ' || actor_id from audit_event where subject in ('" + sent.id() + "', '"
                        + second.id() + "') and action in"
                        + " ('request.taken', 'request.assigned', 'request.released') order by id"))
                .containsExactly(
                        "request.taken " + first.id(),
                        "request.assigned " + first.id(),
                        "request.released " + second.id());
        assertThat(await(requests.findSubmitted(sent.id())).version())
                .as("a decision that is being written is not overtaken")
                .isEqualTo(sent.version());
    }

    @Test
    void of_two_who_take_a_request_at_once_one_has_it() {
        SiteRequest sent = sent(somebody(null), "suivi-a-deux");
        List<Account> both = List.of(somebody(Role.COMMUNICATIONS), somebody(Role.COMMUNICATIONS));

        List<Boolean> taken = await(Flux.fromIterable(both)
                .parallel(2)
                .runOn(Schedulers.boundedElastic())
                .flatMap(account -> reviews.assign(sent, null, account.id(), account.actor()))
                .sequential()
                .collectList());

        assertThat(taken).containsExactlyInAnyOrder(true, false);
        assertThat(rows("select id from audit_event where action = 'request.taken' and subject = '" + sent.id() + "'"))
                .hasSize(1);
    }

    @Test
    void only_who_can_decide_follows_a_request() {
        Account requester = somebody(Role.COMMUNICATIONS);
        SiteRequest sent = sent(requester, "suivi-impossible");
        Account decider = somebody(Role.COMMUNICATIONS);

        for (Account account : List.of(requester, somebody(Role.ADMINISTRATOR), somebody(null))) {
            assertThat(assign(sent, null, account.id(), decider))
                    .as(account.toString())
                    .isFalse();
        }
        assertThat(assign(sent, null, UUID.randomUUID(), decider)).isFalse();
        awaitEnd(decisions.decide(
                sent.id(), sent.version(), new Decision(Decision.Kind.REFUSAL, "Non."), decider.actor()));
        assertThat(assign(sent, null, decider.id(), decider))
                .as("it is decided")
                .isFalse();
        assertThat(assignee(sent)).isNull();
    }

    @Test
    void who_decides_no_more_follows_no_request() {
        SiteRequest sent = sent(somebody(null), "suivi-sans-role");
        Account decider = somebody(Role.COMMUNICATIONS);
        assign(sent, null, decider.id(), decider);

        awaitEnd(accounts.setRole(decider, Role.AUDITOR));

        assertThat(assignee(sent)).isNull();
    }

    @Test
    void an_erased_account_is_named_nowhere_in_a_review() {
        Account requester = somebody(null);
        Account owner = somebody(null);
        Account decider = somebody(Role.COMMUNICATIONS);
        SiteRequest sent = sent(requester, "suivi-efface");
        change("update site_request set answers = answers || jsonb_build_object('owner-email', '" + owner.email()
                + "') where id = '" + sent.id() + "'");
        awaitEnd(decisions.decide(
                sent.id(), sent.version(), new Decision(Decision.Kind.CHANGES, "Précisez."), decider.actor()));
        assign(sent, null, decider.id(), decider);
        awaitEnd(reviews.addNote(sent, new NoteText("À revoir."), decider.actor()));

        change("select erase_account('" + decider.id() + "'); select erase_account('" + owner.id() + "')");

        assertThat(assignee(sent)).isNull();
        assertThat(await(reviews.findNotes(sent.id())))
                .extracting(note -> note.author().name())
                .containsExactly("Ancien agent");
        assertThat(earlier(sent).get(RequestField.OWNER_EMAIL)).isEmpty();
        assertThat(earlier(sent).get(RequestField.OWNER_NAME)).isEqualTo("Ancien agent");
    }

    private RequestAnswers earlier(SiteRequest request) {
        return requireNonNull(await(reviews.find(request.id())).earlierAnswers());
    }

    /** The answers that were sent back stay those of the comparison when the author recalls the request meanwhile. */
    @Test
    void a_request_sent_again_is_compared_with_what_was_sent_back() {
        Account requester = somebody(null);
        SiteRequest sent = sent(requester, "compare-au-renvoi");
        assertThat(await(reviews.find(sent.id())).earlierAnswers()).isNull();
        awaitEnd(decisions.decide(
                sent.id(),
                sent.version(),
                new Decision(Decision.Kind.CHANGES, "Précisez."),
                somebody(Role.COMMUNICATIONS).actor()));
        sendAgain(sent, RequestField.ENTITY, "Direction corrigée");
        awaitEnd(requests.recall(sent.id(), requester.actor()));
        SiteRequest again = sendAgain(sent, RequestField.SUMMARY, "Un résumé tout autre, et bien assez long.");

        assertThat(earlier(sent)).isEqualTo(sent.answers());
        assertThat(again.answers().changedSince(earlier(sent)))
                .containsExactly(RequestField.ENTITY, RequestField.SUMMARY);
    }

    private SiteRequest sendAgain(SiteRequest request, RequestField field, String answer) {
        Account requester = request.requester();
        awaitEnd(requests.save(request.id(), Map.of(field, answer)).contextWrite(CurrentAccount.with(requester.id())));
        awaitEnd(requests.submit(request.id(), requester.actor()));
        return await(requests.findSubmitted(request.id()));
    }

    @Test
    void notes_are_written_and_deleted_by_their_authors_and_not_by_the_requester() {
        Account requester = somebody(Role.COMMUNICATIONS);
        SiteRequest sent = sent(requester, "notes-internes");
        Account author = somebody(Role.COMMUNICATIONS);
        Account other = somebody(Role.COMMUNICATIONS);

        assertThat(await(reviews.addNote(sent, new NoteText("Pour moi."), requester.actor())))
                .isFalse();
        assertThat(await(reviews.addNote(sent, new NoteText("Deux\r\nlignes"), author.actor())))
                .isTrue();
        RequestNote note = await(reviews.findNotes(sent.id())).getFirst();
        assertThat(note.author()).isEqualTo(author);
        assertThat(note.text()).isEqualTo("Deux\nlignes");

        assertThat(await(reviews.deleteNote(sent, note.id(), other.actor()))).isFalse();
        assertThat(await(reviews.deleteNote(sent, note.id(), author.actor()))).isTrue();
        assertThat(await(reviews.findNotes(sent.id()))).isEmpty();
        assertThat(rows("select action || detail from audit_event where subject = '" + sent.id()
                        + "' and action like 'request.note%' order by id"))
                .as("the journal does not repeat the note")
                .hasSize(2)
                .noneMatch(event -> event.contains("Deux"));
    }

    @Test
    void notes_are_deleted_with_their_request() {
        SiteRequest sent = sent(somebody(null), "notes-d-une-demande");
        Account author = somebody(Role.COMMUNICATIONS);
        awaitEnd(reviews.addNote(sent, new NoteText("Refus probable."), author.actor()));
        awaitEnd(decisions.decide(
                sent.id(), sent.version(), new Decision(Decision.Kind.REFUSAL, "Non."), author.actor()));

        change("delete from request_decision where request_id = '" + sent.id() + "';"
                + "delete from site_request where id = '" + sent.id() + "'");

        assertThat(rows("select id from request_note where request_id = '" + sent.id() + "'"))
                .isEmpty();
    }

    @Test
    void the_queue_names_the_assignee() {
        SiteRequest sent = sent(somebody(null), "file-avec-suivi");
        Account decider = somebody(Role.COMMUNICATIONS);
        assign(sent, null, decider.id(), decider);

        assertThat(await(requests.findAllSubmitted(new RequestQuery(
                                null,
                                null,
                                new RequestQuery.Assignment(decider.id()),
                                RequestQuery.Sort.ASSIGNEE,
                                true,
                                1,
                                1))
                        .collectList()))
                .containsExactly(new QueuedRequest(sent, decider.id(), decider.name()));
    }
}
