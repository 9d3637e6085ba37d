package fr.gouv.anct.minisites.contact;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Calls of the repository of contact messages with ids of another owner. */
class ContactCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(RepositoryCalls.of(ContactMessages.class)
                .read(messages -> messages.page(true, null, 20, 0))
                .read(ContactMessages::waiting)
                .read(messages -> messages.one(rows.message))
                .read(messages -> messages.some(new UUID[] {rows.message}))
                .read(messages -> messages.count(true, null))
                .read(messages -> messages.first(20))
                .read(messages -> messages.after(Instant.now().plusSeconds(60), rows.message, 20))
                .write(messages -> messages.handled(rows.message, true))
                .write(messages -> messages.remove(rows.message))
                .write(messages -> messages.clear(Instant.now().plusSeconds(60)))
                .withoutCall("add"));
    }
}
