package io.leadwright.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.io.Resources;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.TextField;
import io.leadwright.sandbox.SamplePeople.Company;
import io.leadwright.sandbox.simulated.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The world that simulated vendors know unless another is given: John and Jane, and everybody else of the sample leads. */
final class SampleWorld {

    private static final int PRINTED = 2;
    private static final int YEARS = 30;
    private static final List<String> SKILLS =
            List.of("Java", "Python", "SQL", "Sales", "Accounting", "Recruiting", "Design", "Go", "Rust", "Excel");
    private static final List<String> SIZES = List.of("1-10", "11-50", "51-200", "201-1000", "1000+");
    private static final List<String> PLACES =
            List.of("Paris, France", "Berlin, Germany", "Austin, TX", "Dublin, Ireland", "Toronto, Canada");

    private final SamplePeople people = SamplePeople.read();
    private final ObjectNode world;

    private SampleWorld(ObjectNode world) {
        this.world = world;
    }

    static World read() {
        try {
            String json =
                    Resources.toString(Resources.getResource(SampleWorld.class, "world.json"), StandardCharsets.UTF_8);
            ObjectNode printed = (ObjectNode) new ObjectMapper().readTree(json);
            SampleWorld sample = new SampleWorld(printed);
            sample.addPeople();
            sample.addCompanies();
            return World.of(printed.toString());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private void addPeople() {
        ArrayNode all = world.withArray("people");
        List<Lead> leads = SampleLeads.all().stream()
                .map(lead -> lead.toLead(LeadId.of("unnamed"), Instant.EPOCH))
                .toList();
        for (int number = PRINTED; number < leads.size(); number++) {
            addPerson(all.addObject(), leads.get(number), number);
        }
    }

    /** What the lead leaves out is so all the same: that is what vendors are for. */
    private void addPerson(ObjectNode node, Lead lead, int number) {
        Company company = company(lead, number);
        String handle = handle(lead);
        node.put("firstName", lead.firstName())
                .put("lastName", lead.lastName())
                .put("email", or(lead.email(), handle + "@" + company.domain()))
                .put("linkedinUrl", or(lead.linkedinUrl(), "https://linkedin.com/in/" + handle.replace('.', '-')))
                .put("company", or(lead.company(), company.name()))
                .put("domain", company.domain())
                .put("title", or(lead.title(), one(people.titles(), number)))
                .put(
                        "phone",
                        or(lead.texts().get(TextField.PHONE), String.format("+1-555-2%02d-%04d", number % 100, number)))
                .put("location", or(lead.texts().get(TextField.LOCATION), one(PLACES, number)))
                .put("experience", 1 + number % YEARS)
                .put("bio", "Has worked in " + company.industry() + " for " + (1 + number % YEARS) + " years.")
                .put("github", handle.replace('.', '-'));
        node.putArray("skills").add(one(SKILLS, number)).add(one(SKILLS, number + 1 + number % 7));
        node.putArray("alternativeEmails").add(handle + "@mail.example");
    }

    private void addCompanies() {
        ArrayNode all = world.withArray("companies");
        Set<String> there = new HashSet<>(all.findValuesAsText("domain"));
        for (Company company : people.companies()) {
            if (there.add(company.domain())) {
                int number = there.size();
                all.addObject()
                        .put("domain", company.domain())
                        .put("name", company.name())
                        .put("website", "https://" + company.domain())
                        .put("industry", company.industry())
                        .put("size", one(SIZES, number))
                        .put("description", company.name() + " is known for its " + company.industry() + ".")
                        .put("founded", 1900 + 7 * number % 120)
                        .put("headquarters", one(PLACES, number));
            }
        }
    }

    private Company company(Lead lead, int number) {
        String email = or(lead.email(), "");
        return people.companies().stream()
                .filter(company -> email.endsWith("@" + company.domain())
                        || (email.isEmpty() && company.name().equals(lead.company())))
                .findFirst()
                .orElseGet(() -> one(people.companies(), number));
    }

    /** As an address of the lead writes the name. */
    private static String handle(Lead lead) {
        String email = or(lead.email(), "");
        String page = or(lead.linkedinUrl(), "");
        return email.isEmpty()
                ? page.substring(page.lastIndexOf('/') + 1).replace('-', '.')
                : email.substring(0, email.indexOf('@'));
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    private static <T> T one(List<T> some, int number) {
        return some.get(number % some.size());
    }
}
