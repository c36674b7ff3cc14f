package io.leadwright.http.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.lead.TextField;
import io.leadwright.score.Attribute;
import io.leadwright.score.ScoreRule;
import io.leadwright.score.Scorecard;
import io.leadwright.score.Wording;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScorecardJsonTest {

    static Stream<Scorecard> cards() {
        ScoreRule student = new ScoreRule.Words(
                "student",
                List.of(Attribute.of(TextField.TITLE)),
                Wording.words(List.of("student")).each(),
                -4);
        ScoreRule longest =
                new ScoreRule.Choice("longest", List.of(Attribute.customField("a: \"b\"")), Map.of("x".repeat(256), 1));
        return Stream.of(
                Scorecard.standard().with(student).with(longest),
                Scorecard.referenceList(),
                Scorecard.referenceEnrichment(),
                new Scorecard("empty", List.of(), 1));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void what_is_written_is_read_back(Scorecard card) {
        assertThat(ScorecardJson.read(ScorecardJson.write(card))).isEqualTo(card);
    }

    @Test
    void a_card_is_read_as_it_is_shown() {
        Scorecard card = ScorecardJson.read("""
                {"name": "ours", "cap": 20, "rules": [
                  {"rule": "stage", "of": ["status"], "choices": [{"is": "replied", "points": 5}, {"is": "contacted", "points": 2}]},
                  {"rule": "senior", "of": ["title", "profile.title"], "words": ["VP", "head"], "points": 3},
                  {"rule": "technology", "of": ["profile.skills"], "parts": ["python"], "each": true, "points": 2},
                  {"rule": "size", "of": ["customFields.employeeCount"], "ranges": [{"from": 1000, "points": 5}, {"from": 11, "to": 999, "points": 2}]},
                  {"rule": "phone", "of": ["phone"], "points": 2}]}
                """);
        assertThat(card.rules())
                .extracting(rule -> rule.getClass().getSimpleName() + " " + rule.of())
                .containsExactly(
                        "Choice [status]",
                        "Words [title, profile.title]",
                        "Words [profile.skills]",
                        "Ranges [customFields.employeeCount]",
                        "Given [phone]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | scorecard: must be a JSON object",
                "{'name':'x','cap':1} | rules: must be a list",
                "{'name':'x','cap':1.5,'rules':[]} | cap: must be a whole number",
                "{'name':'x','cap':0,'rules':[]} | cap: must be between 1 and 100000, is 0",
                "{'name':' ','cap':1,'rules':[]} | scorecard: must have a name",
                "{'name':'x','cap':1,'rules':[],'color':1} | color: must not be there: a scorecard has no such member",
                "{'name':'x','cap':1,'rules':[7]} | rules[0]: must be an object",
                "{'name':'x','cap':1,'rules':[{'rule':'a','of':['shoes'],'points':1}]} | rules[0].of[0]: must be something that a lead has",
                "{'name':'x','cap':1,'rules':[{'rule':'a','of':[],'points':1}]} | rules[0]: must look at 1 to 20 attributes, looks at 0",
                "{'name':'x','cap':1,'rules':[{'rule':'a','of':['phone']}]} | rules[0].points: must be a whole number",
                "{'name':'x','cap':1,'rules':[{'rule':'a','of':['phone'],'points':0}]} | rules[0]: must give or take 1 to 1000 points, gives 0",
                "{'name':'x','cap':1,'rules':[{'rule':'a','of':['phone'],'points':1,'each':true}]} | rules[0].each: must not be there: a rule without choices, words, parts and ranges has no such member",
                "{'name':'x','cap':1,'rules':[{'rule':'a','of':['tags'],'ranges':[{'from':2,'to':1,'points':1}]}]} | rules[0].ranges[0]: from must not be above to, is 2 to 1",
                "{'name':'x','cap':1,'rules':[{'rule':'a','of':['tags'],'words':['x'],'parts':['y'],'points':1}]} | rules[0].parts: must not be there: a rule of words has no such member",
                "{'name':'x','cap':1,'rules':[{'rule':'a','of':['tags'],'choices':[{'is':'x','points':1},{'is':'x','points':2}]}]} | rules[0].choices[1].is: must not be there twice"
            })
    void what_is_no_scorecard_is_refused_with_its_place(String json, String message) {
        assertThatThrownBy(() -> ScorecardJson.read(json.replace('\'', '"')))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void every_fault_is_named_at_once() {
        String json = """
                {"cap": "many", "rules": [
                  {"of": ["phone"], "points": 1},
                  {"rule": "b", "of": ["phone"], "points": 5000},
                  {"rule": "c", "of": "phone", "words": [1], "each": 1}]}
                """;
        assertThatThrownBy(() -> ScorecardJson.read(json))
                .hasMessage("name: must be a text; rules[0].rule: must be a text;"
                        + " rules[1]: must give or take 1 to 1000 points, gives 5000;"
                        + " rules[2].of: must be a list of texts; rules[2].each: must be true or false;"
                        + " rules[2].points: must be a whole number; rules[2].words: must be a list of texts;"
                        + " cap: must be a whole number");
    }

    @Test
    void a_text_is_bounded() {
        assertThatThrownBy(() -> ScorecardJson.read(" ".repeat(ScorecardJson.LENGTH_MAX + 1)))
                .hasMessageStartingWith("scorecard: must have at most");
    }
}
