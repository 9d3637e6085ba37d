package fr.gouv.anct.minisites.territorycontact;

import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.territorycontact.TerritoryContacts.Known;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Statements on the contacts of departments, whose rows are an id beside a contact. */
@Repository
@RowScope(RowOwner.PLATFORM)
class TerritoryContactRows {

    private static final String FIND = """
        select id, substr(department, 12) as department, coalesce(programme, '') as programme, function, service,
               address, phone, email, url
          from territory_contact
         where %s
         order by department, programme is not null, fold(programme), fold(function), fold(service)
        """;

    private static final String INSERT = """
        insert into territory_contact as known
               (id, department, programme, function, service, address, phone, email, url)
        select :id, code, nullif(:programme, ''), :function, :service, :address, :phone, :email, :url
          from territory where code = 'department-' || :department and replaced_by is null
        on conflict %s do update
           set (department, programme, function, service, address, phone, email, url)
             = (excluded.department, excluded.programme, excluded.function, excluded.service, excluded.address,
                excluded.phone, excluded.email, excluded.url)
        """;

    private final DatabaseClient database;
    private final RowMappers rows;

    TerritoryContactRows(DatabaseClient database, RowMappers rows) {
        this.database = database;
        this.rows = rows;
    }

    Flux<Known> findAll() {
        return found(database.sql(FIND.formatted("true")));
    }

    Flux<Known> findIn(String[] departments) {
        return found(
                database.sql(FIND.formatted("department = any(:departments)")).bind("departments", departments));
    }

    Flux<Known> find(UUID id) {
        return found(database.sql(FIND.formatted("id = :id")).bind("id", id));
    }

    private Flux<Known> found(GenericExecuteSpec query) {
        return query.map(row -> new Known(
                        Objects.requireNonNull(row.get("id", UUID.class)), rows.read(TerritoryContact.class, row)))
                .all();
    }

    /** Returns the numbers that are those of no department. */
    Flux<String> findUnknown(List<String> departments) {
        return database.sql("""
            select given from unnest(cast(:departments as text[])) as given
             where not exists (select from territory where code = 'department-' || given and replaced_by is null)
            """)
                .bind("departments", departments.toArray(String[]::new))
                .mapValue(String.class)
                .all();
    }

    /** Adds or changes the contact with an id; 0 where its department does not exist. */
    Mono<Long> put(Known contact) {
        return write("(id)", contact);
    }

    /** Adds a contact, or changes the one of the same name. */
    Mono<Long> merge(TerritoryContact contact) {
        return write("(department, coalesce(programme, ''), function, service)", new Known(UUID.randomUUID(), contact));
    }

    private Mono<Long> write(String key, Known known) {
        TerritoryContact contact = known.contact();
        return database.sql(INSERT.formatted(key))
                .bind("id", known.id())
                .bind("department", contact.department())
                .bind("programme", contact.programme())
                .bind("function", contact.function())
                .bind("service", contact.service())
                .bind("address", contact.address())
                .bind("phone", contact.phone())
                .bind("email", contact.email())
                .bind("url", contact.url())
                .fetch()
                .rowsUpdated();
    }

    Mono<Long> delete(UUID id) {
        return database.sql("delete from territory_contact where id = :id")
                .bind("id", id)
                .fetch()
                .rowsUpdated();
    }
}
