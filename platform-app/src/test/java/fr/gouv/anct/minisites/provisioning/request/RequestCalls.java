package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Calls of the repositories of site requests with ids of another owner. */
class RequestCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(
                RepositoryCalls.of(SiteRequests.class)
                        .write(requests -> requests.insert(UUID.randomUUID(), rows.account, "{}", 20))
                        .read(requests -> requests.find(rows.request))
                        .read(SiteRequests::count)
                        .read(requests -> requests.page(20, 0))
                        .read(requests -> requests.search("programme", 20))
                        .write(requests -> requests.updateAnswers(rows.draft.id(), "{}"))
                        .write(requests -> requests.submit(rows.draft.id(), rows.draft.version(), "nom-emprunte"))
                        .write(requests -> requests.recall(rows.request))
                        .write(requests -> requests.delete(rows.draft.id()))
                        .write(SiteRequests::lockDraftCreation)
                        .read(requests ->
                                requests.findDraftByAnswers(rows.draft.answers().toJson()))
                        .write(requests -> requests.withdraw(rows.request)),
                RepositoryCalls.of(RequestSearch.class)
                        .read(search -> search.findOwn("programme", 20))
                        .withoutCall("findSubmitted"),
                RepositoryCalls.of(RequestWorkflow.class)
                        .read(workflow -> workflow.findOwn(rows.request))
                        .read(workflow -> workflow.listOwn(1, 20))
                        .write(workflow -> workflow.save(rows.draft.id(), Map.of(RequestField.NEED, "Changé")))
                        .write(workflow -> workflow.submit(rows.draft.id(), rows.caller.actor()))
                        .write(workflow -> workflow.recall(rows.request, rows.caller.actor()))
                        .write(workflow -> workflow.delete(rows.draft.id(), rows.caller.actor()))
                        .write(workflow -> workflow.createDraftFrom(rows.request, rows.caller))
                        .write(workflow -> workflow.withdraw(rows.request, rows.caller.actor()))
                        // Across tenants or accounts, for the purposes of the annotation.
                        .withoutCall("findSubmitted", "listSubmitted", "findAllSubmitted")
                        // Binds the account of its argument.
                        .withoutCall("createDraft")
                        // Validates a request that was read already.
                        .withoutCall("validate"));
    }
}
