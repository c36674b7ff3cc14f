package io.leadwright.http.source.website;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableSet;
import io.leadwright.http.source.WireJson;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Data for machines in a page, by the vocabulary of schema.org. Pure. */
final class JsonLd {

    private static final int BLOCKS_MAX = 50;
    private static final int NODES_MAX = 5_000;

    /** Organisations of schema.org that are not called so, as far as they have sites of their own. */
    private static final Set<String> ORGANIZATIONS =
            ImmutableSet.copyOf(("AccountingService Airline Attorney AutoDealer AutomotiveBusiness"
                            + " BankOrCreditUnion Bakery CafeOrCoffeeShop ChildCare CollegeOrUniversity Consortium Cooperative"
                            + " Corporation Dentist Electrician EmploymentAgency EntertainmentBusiness FinancialService"
                            + " FoodEstablishment FundingAgency GeneralContractor GovernmentOffice HealthAndBeautyBusiness"
                            + " HomeAndConstructionBusiness Hospital Hotel InsuranceAgency LegalService Library LocalBusiness"
                            + " LodgingBusiness MedicalBusiness MedicalClinic MovingCompany MusicGroup NGO Notary OnlineBusiness"
                            + " OnlineStore PerformingGroup Pharmacy Physician Plumber PoliticalParty PreSchool"
                            + " ProfessionalService RadioStation RealEstateAgent ResearchProject Restaurant School SelfStorage"
                            + " SportsActivityLocation SportsClub SportsTeam Store TelevisionStation TravelAgency"
                            + " VeterinaryCare WorkersUnion")
                    .split(" "));

    /** What is in these is somebody else: who wrote, what is listed or what it belongs to. */
    private static final Set<String> OTHERS =
            ImmutableSet.of("review", "reviews", "author", "itemListElement", "department", "memberOf");

    private JsonLd() {}

    static boolean isOther(String property) {
        return OTHERS.contains(property);
    }

    /** All objects of all blocks that are JSON, however deep, but those of others; blocks that are none are left out. */
    static Stream<JsonNode> nodes(Document document) {
        return document.select("script[type^=application/ld+json]").stream()
                .limit(BLOCKS_MAX)
                .flatMap(script ->
                        WireJson.AS_WRITTEN
                                .read(script.data().getBytes(StandardCharsets.UTF_8), JsonNode.class)
                                .stream())
                .flatMap(JsonLd::all)
                .limit(NODES_MAX);
    }

    private static Stream<JsonNode> all(JsonNode node) {
        Stream<JsonNode> inside = node.isObject()
                ? node.properties().stream()
                        .filter(property -> !isOther(property.getKey()))
                        .flatMap(property -> all(property.getValue()))
                : node.isArray() ? values(node).flatMap(JsonLd::all) : Stream.empty();
        return node.isObject() ? Stream.concat(Stream.of(node), inside) : inside;
    }

    /** The elements of a list, or what is none by itself. */
    static Stream<JsonNode> values(JsonNode node) {
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
    }

    /** The names of its types, with or without the address of the vocabulary. */
    static Stream<String> types(JsonNode node) {
        return values(node.path("@type"))
                .map(one -> one.asText(""))
                .map(name -> name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1));
    }

    /** Whether it is an organisation: by one type or several, with or without the address of the vocabulary. */
    static boolean isOrganization(JsonNode node) {
        return types(node).anyMatch(name -> name.endsWith("Organization") || ORGANIZATIONS.contains(name));
    }

    /** The first text of a value, which may stand by itself, in a list, or in an object that has a name. */
    static Optional<String> text(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return Optional.empty();
        } else if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .flatMap(one -> text(one).stream())
                    .findFirst();
        } else if (value.isObject()) {
            return Stream.of("@value", "name", "@id")
                    .flatMap(name -> text(value.get(name)).stream())
                    .findFirst();
        }
        return Optional.of(Parser.unescapeEntities(value.asText(), false).strip())
                .filter(text -> !text.isEmpty());
    }
}
