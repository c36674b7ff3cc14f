package io.leadwright.sandbox.bench;

import io.leadwright.query.Direction;
import io.leadwright.query.SortKey;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Nulls;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/**
 * The plain table by Hibernate's criteria: what Spring Data sends for a specification and a page, which counts only where the
 * page does not tell. An entity manager for each question.
 */
final class HibernateTable implements Contender {

    private final EntityManagerFactory factory;

    /** On a database whose plain table somebody else fills. */
    HibernateTable(DataSource database) {
        this.factory = new HibernatePersistenceConfiguration("bench")
                .managedClass(PlainLead.class)
                .property("jakarta.persistence.nonJtaDataSource", database)
                .createEntityManagerFactory();
    }

    @Override
    public String name() {
        return "hibernate";
    }

    @Override
    public void add(List<Row> rows) {
        throw new UnsupportedOperationException("somebody else fills the table");
    }

    @Override
    public boolean answers(Shape shape) {
        return true;
    }

    @Override
    public Answer answer(Shape shape) {
        try (EntityManager manager = factory.createEntityManager()) {
            if (shape.part() instanceof Shape.One one) {
                List<String> found = Optional.ofNullable(manager.find(PlainLead.class, one.id())).stream()
                        .map(lead -> lead.id)
                        .toList();
                return new Answer(found.size(), found);
            }
            List<PlainLead> page = page(manager, shape);
            boolean showsTheEnd = page.size() < shape.limit() && (shape.offset() == 0 || !page.isEmpty());
            long total = showsTheEnd ? shape.offset() + page.size() : count(manager, shape);
            return new Answer(total, page.stream().map(lead -> lead.id).toList());
        }
    }

    @Override
    public void close() {
        factory.close();
    }

    private static List<PlainLead> page(EntityManager manager, Shape shape) {
        CriteriaBuilder builder = manager.getCriteriaBuilder();
        CriteriaQuery<PlainLead> query = builder.createQuery(PlainLead.class);
        Root<PlainLead> root = query.from(PlainLead.class);
        query.select(root).where(where(shape, builder, root)).orderBy(order(shape, builder, root));
        return manager.createQuery(query)
                .setFirstResult((int) shape.offset())
                .setMaxResults(shape.limit())
                .getResultList();
    }

    private static long count(EntityManager manager, Shape shape) {
        CriteriaBuilder builder = manager.getCriteriaBuilder();
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<PlainLead> root = query.from(PlainLead.class);
        query.select(builder.count(root)).where(where(shape, builder, root));
        return manager.createQuery(query).getSingleResult();
    }

    private static Predicate[] where(Shape shape, CriteriaBuilder builder, Root<PlainLead> root) {
        Said said = new Said(builder, root);
        return shape.where().stream().map(c -> c.accept(said)).toArray(Predicate[]::new);
    }

    private static List<Order> order(Shape shape, CriteriaBuilder builder, Root<PlainLead> root) {
        SortKey key = shape.order().key();
        Path<?> path = root.get(key.jsonName());
        Nulls nulls = key == SortKey.COMPANY || key == SortKey.LAST_CONTACTED_AT ? Nulls.LAST : Nulls.NONE;
        return shape.order().direction() == Direction.ASC
                ? List.of(builder.asc(path, nulls), builder.asc(root.get("id")))
                : List.of(builder.desc(path, nulls), builder.desc(root.get("id")));
    }

    /** Conditions as criteria. */
    private record Said(CriteriaBuilder builder, Root<PlainLead> root) implements Condition.Visitor<Predicate> {

        @Override
        public Predicate word(Condition.Word word) {
            return builder.or(Stream.of("firstName", "lastName", "email", "company", "title")
                    .map(field -> like(field, word.text()))
                    .toArray(Predicate[]::new));
        }

        @Override
        public Predicate status(Condition.StatusIs status) {
            return builder.equal(root.get("status"), status.status().code());
        }

        @Override
        public Predicate source(Condition.SourceIs source) {
            return builder.equal(root.get("source"), source.source().code());
        }

        @Override
        public Predicate company(Condition.CompanyIs company) {
            return builder.equal(root.get("company"), company.name());
        }

        @Override
        public Predicate title(Condition.TitleHas title) {
            return like("title", title.part());
        }

        @Override
        public Predicate created(Condition.CreatedIn created) {
            Path<Long> at = root.get("createdAt");
            return builder.and(builder.greaterThanOrEqualTo(at, created.from()), builder.lessThan(at, created.until()));
        }

        @Override
        public Predicate industry(Condition.IndustryIs industry) {
            return builder.like(root.get("customFields"), "%\"industry\":\"" + industry.name() + "\"%");
        }

        @Override
        public Predicate size(Condition.SizeFrom size) {
            return builder.greaterThanOrEqualTo(root.get("employees"), (long) size.employees());
        }

        private Predicate like(String field, String part) {
            return builder.like(builder.lower(root.get(field)), "%" + part + "%");
        }
    }
}
