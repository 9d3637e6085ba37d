package fr.gouv.anct.minisites.provisioning.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.database.CurrentAccount;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.provisioning.AbstractProvisioningTest;
import fr.gouv.anct.minisites.provisioning.decision.Decision;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Tests the way from a draft to a pending request, and back. */
class RequestSubmissionTest extends AbstractProvisioningTest {

    @Test
    void a_draft_keeps_everything_that_was_typed_valid_or_not() {
        Account requester = somebody(null);
        SiteRequest draft =
                draft(requester, Map.of(RequestField.SLUG, "Pas Valide !", RequestField.NEED, "x".repeat(10_000)));

        SiteRequest resumed = await(requests.findOwn(draft.id()).contextWrite(CurrentAccount.with(requester.id())));

        assertThat(resumed.answers().get(RequestField.SLUG)).isEqualTo("Pas Valide !");
        assertThat(resumed.answers().get(RequestField.NEED)).hasSize(10_000);
        assertThat(resumed.answers().get(RequestField.OWNER_NAME)).isEqualTo(requester.name());
        assertThat(resumed.answers().get(RequestField.OWNER_EMAIL)).isEqualTo(requester.email());
    }

    @Test
    void what_is_too_long_for_a_draft_is_refused_not_cut() {
        SiteRequest draft = draft(somebody(null), Map.of());
        Map<RequestField, String> typed =
                Map.of(RequestField.NEED, "x".repeat(10_001), RequestField.SUMMARY, "y".repeat(10_000));

        assertThat(RequestWorkflow.findTooLong(typed)).containsExactly(RequestField.NEED.problem(Problem.LONG));
        assertThat(RequestWorkflow.findTooLong(Map.of(RequestField.NEED, "\r\n".repeat(10_000))))
                .as("an end of line counts once")
                .isEmpty();
        assertThatThrownBy(() -> requests.save(draft.id(), typed).block()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void somebody_elses_request_is_not_there() {
        SiteRequest draft = draft(somebody(null), Map.of());
        Account other = somebody(null);

        assertThat(requests.findOwn(draft.id())
                        .contextWrite(CurrentAccount.with(other.id()))
                        .blockOptional())
                .isEmpty();
        assertThat(requests.save(draft.id(), Map.of(RequestField.NEED, "à moi"))
                        .contextWrite(CurrentAccount.with(other.id()))
                        .blockOptional())
                .isEmpty();
        assertThat(requests.submit(draft.id(), other.actor()).blockOptional()).isEmpty();
        assertThat(requests.withdraw(draft.id(), other.actor()).blockOptional()).isEmpty();
        assertThat(requests.delete(draft.id(), other.actor()).blockOptional()).isEmpty();
        assertThat(own(draft).state()).isEqualTo(RequestState.DRAFT);
    }

    @Test
    void an_incomplete_request_stays_a_draft() {
        Account requester = somebody(null);
        SiteRequest draft = draft(
                requester,
                ValidRequestAnswers.with(Map.of(RequestField.SLUG, "Demande à moitié", RequestField.END_DATE, "")));

        SubmissionResult.Incomplete incomplete =
                (SubmissionResult.Incomplete) await(requests.submit(draft.id(), requester.actor()));

        assertThat(incomplete.problems())
                .extracting(RequestField::of, Problem::code)
                .containsExactly(tuple(RequestField.SLUG, "slug-form-near"), tuple(RequestField.END_DATE, "missing"));
        assertThat(own(draft).state()).isEqualTo(RequestState.DRAFT);
        assertThat(subjects(requester.email())).isEmpty();
    }

    private SiteRequest own(SiteRequest request) {
        return await(requests.findOwn(request.id())
                .contextWrite(CurrentAccount.with(request.requester().id())));
    }

    @Test
    void a_request_that_is_sent_waits_and_everybody_concerned_is_told_once() {
        Account requester = somebody(Role.COMMUNICATIONS);
        Account colleague = somebody(Role.COMMUNICATIONS);

        SiteRequest sent = sent(requester, "envoi-bien-parti");

        assertThat(sent.state()).isEqualTo(RequestState.SUBMITTED);
        assertThat(sent.slug()).isEqualTo("envoi-bien-parti");
        assertThat(subjects(requester.email())).singleElement().asString().contains("bien envoyée");
        assertThat(subjects(colleague.email())).contains("Une demande d’espace à examiner : « Quartiers en lumière »");
        assertThat(rows("select url from kept.letter where recipient = '" + requester.email() + "'"))
                .containsExactly("http://gestion.localhost:8080/demande/" + sent.id());
        assertThat(rows("select action from audit_event where subject = '" + sent.id() + "'"))
                .containsExactly("request.sent");
        assertThatThrownBy(() -> requests.save(sent.id(), Map.of(RequestField.NEED, "autre"))
                        .contextWrite(CurrentAccount.with(requester.id()))
                        .block())
                .isInstanceOf(RequestNotEditableException.class);
        assertThatThrownBy(() -> requests.submit(sent.id(), requester.actor()).block())
                .isInstanceOf(RequestNotEditableException.class);
    }

    /** Reviewers see the slug of the future site, not the URL that was typed for it. */
    @Test
    void a_name_typed_as_an_address_is_kept_as_the_name() {
        SiteRequest sent = sent(somebody(Role.COMMUNICATIONS), "envoi-entier.sites.test");
        assertThat(sent.slug()).isEqualTo("envoi-entier");
        assertThat(sent.answers().get(RequestField.SLUG)).isEqualTo("envoi-entier");
    }

    @Test
    void of_requests_racing_for_a_name_one_wins_and_the_others_are_told_what_is_free() {
        List<SiteRequest> drafts = IntStream.range(0, 6)
                .mapToObj(n ->
                        draft(somebody(null), ValidRequestAnswers.with(Map.of(RequestField.SLUG, "course-au-nom"))))
                .toList();

        List<SubmissionResult> outcomes = await(Flux.fromIterable(drafts)
                .parallel(6)
                .runOn(Schedulers.boundedElastic())
                .flatMap(draft -> requests.submit(draft.id(), draft.requester().actor()))
                .sequential()
                .collectList());

        assertThat(outcomes).filteredOn(SubmissionResult.Sent.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(SubmissionResult.Incomplete.class::isInstance)
                .hasSize(5)
                .allSatisfy(result -> assertThat(((SubmissionResult.Incomplete) result).problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.code()).isEqualTo("slug-taken");
                            assertThat(problem.suggestions()).isNotEmpty().doesNotContain("course-au-nom");
                        }));
        assertThat(rows("select state from site_request where answers ->> 'slug' = 'course-au-nom' order by state"))
                .containsExactly("draft", "draft", "draft", "draft", "draft", "submitted");
    }

    @Test
    void only_a_name_that_is_lost_is_told_as_such_and_everything_else_is_an_error() {
        Account requester = somebody(null);
        SiteRequest draft = draft(requester, ValidRequestAnswers.with(Map.of(RequestField.SLUG, "lettre-refusee")));
        change("create unique index one_letter on kept.letter (recipient) where recipient = '" + requester.email()
                + "'; insert into kept.letter values ('" + requester.email() + "', 'Déjà là', null, '', '')");
        try {
            assertThatThrownBy(
                            () -> requests.submit(draft.id(), requester.actor()).block())
                    .isInstanceOf(DuplicateKeyException.class);
            assertThat(own(draft).state()).isEqualTo(RequestState.DRAFT);
        } finally {
            change("drop index kept.one_letter");
        }
    }

    @Test
    void a_request_withdrawn_frees_its_name() {
        SiteRequest first = sent(somebody(null), "nom-rendu");

        assertThat(await(requests.withdraw(first.id(), first.requester().actor()))
                        .state())
                .isEqualTo(RequestState.WITHDRAWN);
        assertThat(sent(somebody(null), "nom-rendu").state()).isEqualTo(RequestState.SUBMITTED);
        assertThatThrownBy(() ->
                        requests.withdraw(first.id(), first.requester().actor()).block())
                .isInstanceOf(RequestNotEditableException.class);
    }

    @Test
    void a_request_with_changes_asked_is_sent_again_under_another_name() {
        Account requester = somebody(null);
        Account communications = somebody(Role.COMMUNICATIONS);
        SiteRequest sent = sent(requester, "premier-nom-choisi");
        assertThat(sent.completed()).isFalse();
        awaitEnd(decisions.decide(
                sent.id(), sent.version(), new Decision(Decision.Kind.CHANGES, "Précisez."), communications.actor()));
        awaitEnd(requests.save(sent.id(), Map.of(RequestField.SLUG, "second-nom-choisi"))
                .contextWrite(CurrentAccount.with(requester.id())));

        SiteRequest again = ((SubmissionResult.Sent) await(requests.submit(sent.id(), requester.actor()))).request();

        assertThat(again.slug()).isEqualTo("second-nom-choisi");
        assertThat(again.completed()).as("told from one that is new").isTrue();
        assertThat(subjects(communications.email()))
                .contains("Une demande d’espace complétée : « Quartiers en lumière »");
        assertThat(subjects(requester.email()).getLast()).contains("est complétée");
        assertThat(rows("select action from audit_event where subject = '" + sent.id() + "' order by id"))
                .containsExactly("request.sent", "request.changes-asked", "request.completed");
        assertThat(sent(somebody(null), "premier-nom-choisi").state()).isEqualTo(RequestState.SUBMITTED);
    }

    /** Returns the number of requests that wait for a decision. */
    private long pending() {
        return await(requests.listSubmitted(new RequestQuery(
                        Set.of(RequestState.SUBMITTED), null, null, RequestQuery.Sort.SENT, false, 1, 1)))
                .results()
                .total();
    }

    /** The requester has noticed an omission: no decision is possible before the resubmission; the slug stays held. */
    @Test
    void a_request_that_waits_is_recalled_corrected_and_sent_again() {
        Account requester = somebody(null);
        SiteRequest sent = sent(requester, "reprise-pour-corriger");
        long waiting = pending();

        SiteRequest recalled = await(requests.recall(sent.id(), requester.actor()));

        assertThat(recalled.state().editable()).isTrue();
        assertThat(recalled.recalled())
                .as("told from one that is to be completed")
                .isTrue();
        assertThat(recalled.slug()).isEqualTo("reprise-pour-corriger");
        assertThat(pending()).isEqualTo(waiting - 1);
        assertThat(await(requests.recall(sent.id(), requester.actor())).version())
                .as("twice is once")
                .isEqualTo(recalled.version());
        awaitEnd(requests.save(sent.id(), Map.of(RequestField.ENTITY, "Direction oubliée"))
                .contextWrite(CurrentAccount.with(requester.id())));
        SiteRequest again = ((SubmissionResult.Sent) await(requests.submit(sent.id(), requester.actor()))).request();
        assertThat(again.recalled()).isFalse();
        assertThat(again.completed()).as("nobody asked for anything").isFalse();
        assertThat(again.answers().get(RequestField.ENTITY)).isEqualTo("Direction oubliée");
        assertThat(pending()).isEqualTo(waiting);
        assertThat(rows("select action from audit_event where subject = '" + sent.id() + "' order by id"))
                .containsExactly("request.sent", "request.recalled", "request.sent");
        assertThat(requests.recall(sent.id(), somebody(null).actor()).blockOptional())
                .isEmpty();
    }

    @Test
    void a_request_to_be_completed_is_recalled_only_once_it_was_sent_again() {
        Account requester = somebody(null);
        SiteRequest sent = sent(requester, "complements-puis-reprise");
        awaitEnd(decisions.decide(
                sent.id(),
                sent.version(),
                new Decision(Decision.Kind.CHANGES, "Précisez."),
                somebody(Role.COMMUNICATIONS).actor()));

        assertThat(await(requests.recall(sent.id(), requester.actor())).recalled())
                .isFalse();
        awaitEnd(requests.submit(sent.id(), requester.actor()));
        assertThat(await(requests.recall(sent.id(), requester.actor())).recalled())
                .isTrue();
        assertThat(await(requests.withdraw(sent.id(), requester.actor())).recalled())
                .isFalse();
        assertThatThrownBy(() -> requests.recall(sent.id(), requester.actor()).block())
                .isInstanceOf(RequestNotEditableException.class);
    }

    @Test
    void ones_own_are_read_page_by_page_the_last_changed_first() {
        Account requester = somebody(null);
        List<UUID> ids = IntStream.range(0, 3)
                .mapToObj(n -> draft(requester, Map.of()).id())
                .toList();
        draft(somebody(null), Map.of());

        ResultPage<SiteRequest> first = await(requests.listOwn(1, 2).contextWrite(CurrentAccount.with(requester.id())));
        ResultPage<SiteRequest> second =
                await(requests.listOwn(2, 2).contextWrite(CurrentAccount.with(requester.id())));

        assertThat(first.total()).isEqualTo(3);
        assertThat(first.items()).extracting(SiteRequest::id).containsExactly(ids.get(2), ids.get(1));
        assertThat(second.items()).extracting(SiteRequest::id).containsExactly(ids.get(0));
    }

    @Test
    void nobody_piles_up_drafts() {
        Account requester = somebody(null);
        SiteRequest first = draft(requester, Map.of());
        for (int n = 1; n < RequestWorkflow.MOST_DRAFTS; n++) {
            UUID another = await(requests.createDraft(requester)).id();
            SuperuserDatabase.change("update site_request set state = 'changes' where id = ?", another);
        }

        assertThatThrownBy(() -> requests.createDraft(requester).block()).isInstanceOf(TooManyDraftsException.class);
        awaitEnd(requests.delete(first.id(), requester.actor()));
        assertThat(await(requests.createDraft(requester)).state()).isEqualTo(RequestState.DRAFT);
        assertThat(await(requests.createDraft(somebody(null))).state()).isEqualTo(RequestState.DRAFT);
    }

    @Test
    void nobody_piles_up_drafts_by_starting_many_at_once() {
        Account requester = somebody(null);

        List<Boolean> started = await(Flux.range(0, RequestWorkflow.MOST_DRAFTS + 10)
                .parallel(4)
                .runOn(Schedulers.boundedElastic())
                .flatMap(_ -> requests.createDraft(requester)
                        .thenReturn(true)
                        .onErrorReturn(TooManyDraftsException.class, false))
                .sequential()
                .collectList());

        assertThat(started).filteredOn(done -> done).hasSize(RequestWorkflow.MOST_DRAFTS);
        assertThat(started).filteredOn(done -> !done).hasSize(10);
    }

    @Test
    void what_was_never_sent_is_its_authors_alone() {
        Account requester = somebody(null);
        Map<RequestField, String> named = Map.of(RequestField.PROGRAMME_NAME, "Jamais envoyé");
        SiteRequest draft = draft(requester, named);

        assertThat(requests.findSubmitted(draft.id()).blockOptional()).isEmpty();
        assertThat(await(requests.listSubmitted(
                        new RequestQuery(null, " jamais\u0000 envoyé", null, RequestQuery.Sort.SENT, false, 1, 10))))
                .isEqualTo(new RequestQueuePage(new ResultPage<>(List.of(), 1, 10, 0), Map.of()));
    }

    @Test
    void what_was_never_sent_is_deleted_and_what_was_sent_stays() {
        Account requester = somebody(null);
        SiteRequest draft = draft(requester, Map.of(RequestField.PROGRAMME_NAME, "Essai sans suite"));
        SiteRequest sent = sent(requester, "envoi-qui-reste");
        assertThatThrownBy(
                        () -> requests.withdraw(draft.id(), requester.actor()).block())
                .as("there is nothing to take back")
                .isInstanceOf(RequestNotEditableException.class);

        awaitEnd(requests.delete(draft.id(), requester.actor()));

        assertThat(requests.findOwn(draft.id())
                        .contextWrite(CurrentAccount.with(requester.id()))
                        .blockOptional())
                .isEmpty();
        assertThat(rows("select concat_ws(' ', action, detail) from audit_event where subject = '" + draft.id() + "'"))
                .as("not even its name was seen by anybody")
                .containsExactly("request.deleted {}");
        assertThatThrownBy(() -> requests.delete(sent.id(), requester.actor()).block())
                .isInstanceOf(RequestNotEditableException.class);
        awaitEnd(requests.recall(sent.id(), requester.actor()));
        awaitEnd(requests.withdraw(sent.id(), requester.actor()));
        assertThatThrownBy(() -> requests.delete(sent.id(), requester.actor()).block())
                .isInstanceOf(RequestNotEditableException.class);
        assertThat(own(sent).state()).isEqualTo(RequestState.WITHDRAWN);
    }

    @Test
    void one_starts_again_from_what_came_to_nothing() {
        Account requester = somebody(null);
        SiteRequest sent = sent(requester, "recommencer-ici");
        assertThat(requests.createDraftFrom(sent.id(), requester).blockOptional())
                .as("it goes on")
                .isEmpty();
        awaitEnd(decisions.decide(
                sent.id(),
                sent.version(),
                new Decision(Decision.Kind.REFUSAL, "Trop large."),
                somebody(Role.COMMUNICATIONS).actor()));
        assertThat(requests.createDraftFrom(sent.id(), somebody(null)).blockOptional())
                .isEmpty();

        List<SiteRequest> twice = await(Flux.range(0, 2)
                .parallel(2)
                .runOn(Schedulers.boundedElastic())
                .flatMap(_ -> requests.createDraftFrom(sent.id(), requester))
                .sequential()
                .collectList());

        SiteRequest draft = twice.getFirst();
        assertThat(twice).extracting(SiteRequest::id).containsOnly(draft.id()).doesNotContain(sent.id());
        assertThat(draft.state()).isEqualTo(RequestState.DRAFT);
        assertThat(draft.answers()).isEqualTo(sent.answers());
        assertThat(own(sent).state()).isEqualTo(RequestState.REFUSED);
        awaitEnd(requests.save(draft.id(), Map.of(RequestField.ENTITY, "Direction plus précise"))
                .contextWrite(CurrentAccount.with(requester.id())));
        assertThat(await(requests.createDraftFrom(sent.id(), requester)).id())
                .as("what has been changed since is another")
                .isNotEqualTo(draft.id());
        assertThat(await(requests.submit(draft.id(), requester.actor())))
                .as("its short name is free again")
                .isInstanceOf(SubmissionResult.Sent.class);
    }

    /** The database prevents the deletion of a submitted request, regardless of the statement. */
    @Test
    void the_database_keeps_what_was_sent() {
        assertThat(rows("select permissive || ' ' || qual from pg_policies where cmd = 'DELETE'"
                        + " and tablename = 'site_request' and 'minisites_app' = any(roles)"))
                .singleElement()
                .asString()
                .startsWith("RESTRICTIVE")
                .contains("sent_at IS NULL");
    }

    @Test
    void the_queue_shows_what_was_sent_and_no_draft() {
        Account requester = somebody(null);
        draft(requester, ValidRequestAnswers.with(Map.of(RequestField.PROGRAMME_NAME, "File 100% essai")));
        SiteRequest draft = draft(
                requester,
                ValidRequestAnswers.with(
                        Map.of(RequestField.PROGRAMME_NAME, "File 100% essai", RequestField.SLUG, "file-d-attente")));
        awaitEnd(requests.submit(draft.id(), requester.actor()));

        RequestQuery query = new RequestQuery(
                Set.of(RequestState.SUBMITTED), "100% ESSAI", null, RequestQuery.Sort.NAME, true, 1, 10);
        RequestQueuePage page = await(requests.listSubmitted(query));

        assertThat(page.results().items())
                .extracting(queued -> queued.request().id())
                .containsExactly(draft.id());
        assertThat(page.results().total()).isEqualTo(1);
        assertThat(page.counts()).containsExactly(Map.entry(RequestState.SUBMITTED, 1L));
        assertThat(await(requests.findAllSubmitted(query).collectList()))
                .isEqualTo(page.results().items());
        assertThat(await(requests.listSubmitted(
                                new RequestQuery(null, "f%100", null, RequestQuery.Sort.SENT, false, 1, 10)))
                        .results()
                        .items())
                .isEmpty();
    }

    /** A file is read page by page: more requests than one page, several of them submitted at the same time. */
    @Test
    void all_requests_are_read_however_many_there_are() {
        Account requester = somebody(null);
        change("""
            insert into site_request (id, requester_id, state, answers, sent_at)
            select gen_random_uuid(), '%s', 'refused', '{"programme-name": "Lecture en entier"}',
                   timestamptz '2020-01-01' + make_interval(days => n / 7)
              from generate_series(1, 450) n
            """.formatted(requester.id()));

        List<QueuedRequest> all = await(requests.findAllSubmitted(
                        new RequestQuery(null, "Lecture en entier", null, RequestQuery.Sort.NAME, true, 3, 1))
                .collectList());

        assertThat(all).extracting(queued -> queued.request().id()).hasSize(450).doesNotHaveDuplicates();
        assertThat(all).extracting(queued -> queued.request().sentAt()).isSorted();
    }

    @Test
    void requestersAreSortedAsTheirNamesAreShown() {
        sentBy("Zoé", "Abel", "tri-de-zoe");
        sentBy("Ana", "Zola", "tri-d-ana");
        assertThat(await(requests.listSubmitted(new RequestQuery(
                                null, "Tri des noms", null, RequestQuery.Sort.REQUESTER, false, 1, 10)))
                        .results()
                        .items())
                .extracting(queued -> queued.request().requester().name())
                .containsExactly("Ana Zola", "Zoé Abel");
    }

    private void sentBy(String given, String usual, String slug) {
        UUID id = UUID.randomUUID();
        Account requester = new Account(id, "agent-" + id + "@test.example", given, usual, null);
        awaitEnd(accounts.save(requester));
        SiteRequest draft = draft(
                requester,
                ValidRequestAnswers.with(Map.of(RequestField.PROGRAMME_NAME, "Tri des noms", RequestField.SLUG, slug)));
        awaitEnd(requests.submit(draft.id(), requester.actor()));
    }
}
