package org.clearground.books;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.clearground.accident.AccidentType;
import org.clearground.accident.DuplicateDecisionType;
import org.clearground.agreement.AgreementType;
import org.clearground.agreement.MeetingType;
import org.clearground.agreement.NeedsListType;
import org.clearground.assistance.AssistanceServiceType;
import org.clearground.attachment.AttachmentType;
import org.clearground.closing.ClosingType;
import org.clearground.code.Nearest;
import org.clearground.culture.SiteType;
import org.clearground.custody.CustodyMoveType;
import org.clearground.custody.StoreType;
import org.clearground.displacement.DisplacementStatementType;
import org.clearground.education.EducationAssetType;
import org.clearground.education.EducationSessionType;
import org.clearground.funding.ContributionType;
import org.clearground.funding.NationalExpenseType;
import org.clearground.handover.HandoverType;
import org.clearground.handover.LandUseSurveyType;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.CompletionReportType;
import org.clearground.land.ContaminationEstimateType;
import org.clearground.land.HazardAreaType;
import org.clearground.land.MissedItemType;
import org.clearground.land.ProgressReportType;
import org.clearground.land.ReopeningType;
import org.clearground.land.TaskOrderType;
import org.clearground.land.WorkPlanTargetType;
import org.clearground.ledger.store.SqlStore;
import org.clearground.marking.MarkingType;
import org.clearground.marking.SignType;
import org.clearground.minefieldrecord.MinefieldRecordType;
import org.clearground.opening.OpeningBalanceType;
import org.clearground.quality.InspectionType;
import org.clearground.quality.NonconformityType;
import org.clearground.quality.SamplingDrawType;
import org.clearground.quality.SuspensionType;
import org.clearground.record.Columns;
import org.clearground.record.ExtendedType;
import org.clearground.record.Fields;
import org.clearground.record.OwnColumn;
import org.clearground.record.RecordType;
import org.clearground.registry.AttributeType;
import org.clearground.registry.ExchangeRateType;
import org.clearground.registry.OrdnanceType;
import org.clearground.registry.OrganisationType;
import org.clearground.registry.PlaceType;
import org.clearground.registry.ReferenceZoneType;
import org.clearground.registry.ReportingCategoryType;
import org.clearground.registry.SettingType;
import org.clearground.resource.AccreditationType;
import org.clearground.resource.EquipmentType;
import org.clearground.resource.StaffStatementType;
import org.clearground.resource.TeamType;
import org.clearground.resource.TrainingCourseType;
import org.clearground.returns.ExpectedReturnType;
import org.clearground.returns.NilReturnType;

/// The record types that the books know, in the order in which imports load them: what others refer to comes
/// first.
public final class RecordTypes {

    /// All types of Clearground. A new type is a package, its labels and one line here.
    public static final RecordTypes STANDARD = new RecordTypes(List.of(
            new SettingType(),
            new AttributeType(RecordTypes::standard),
            new PlaceType(),
            new OrganisationType(),
            new OrdnanceType(),
            new ReportingCategoryType(),
            new ReferenceZoneType(),
            new ExchangeRateType(),
            new HazardAreaType(),
            new TaskOrderType(),
            new ClearanceReportType(),
            new MissedItemType(),
            new ProgressReportType(),
            new CompletionReportType(),
            new ReopeningType(),
            new ContaminationEstimateType(),
            new WorkPlanTargetType(),
            new OpeningBalanceType(),
            new AccidentType(),
            new DuplicateDecisionType(),
            new EducationSessionType(),
            new EducationAssetType(),
            new StaffStatementType(),
            new TrainingCourseType(),
            new AccreditationType(),
            new ContributionType(),
            new NationalExpenseType(),
            new DisplacementStatementType(),
            new AgreementType(),
            new MeetingType(),
            new NeedsListType(),
            new SiteType(),
            new MinefieldRecordType(),
            new AssistanceServiceType(),
            new TeamType(),
            new EquipmentType(),
            new StoreType(),
            new CustodyMoveType(),
            new MarkingType(),
            new SignType(),
            new InspectionType(),
            new NonconformityType(),
            new SuspensionType(),
            new SamplingDrawType(),
            new HandoverType(),
            new LandUseSurveyType(),
            new ExpectedReturnType(),
            new NilReturnType(),
            new AttachmentType(),
            new ClosingType()));

    private final Map<String, RecordType> byName;
    private final Map<String, Pointers> pointers = new HashMap<>();

    /// These types, in this order; refuses a name twice.
    public RecordTypes(List<RecordType> types) {
        LinkedHashMap<String, RecordType> named = new LinkedHashMap<>();
        for (RecordType type : types) {
            if (named.put(type.name(), type) != null) {
                throw new IllegalArgumentException("two record types are called " + type.name());
            }
        }
        this.byName = Collections.unmodifiableMap(named);
        types.forEach(type -> pointers.put(type.name(), Pointers.of(type)));
    }

    /// The types that the books in a file know, with what their country's attributes add; the standard types
    /// where there are no books.
    public static RecordTypes of(SqlStore store) {
        return SqlAttributes.types(store);
    }

    private static List<RecordType> standard() {
        return STANDARD.all();
    }

    /// These types with the columns that a country's attributes add to them.
    ///
    /// @param attributes records of the type `attribute`, in the order of their columns
    /// @param withdrawn  the numbers of those that were withdrawn: their columns are still read
    RecordTypes with(List<Fields> attributes, Set<String> withdrawn) {
        if (attributes.isEmpty()) {
            return this;
        }
        return new RecordTypes(all().stream()
                .map(type -> {
                    List<OwnColumn> own = attributes.stream()
                            .filter(attribute ->
                                    attribute.get(AttributeType.OF_TYPE).equals(type.name()))
                            .map(attribute ->
                                    AttributeType.own(attribute, withdrawn.contains(attribute.get(Columns.NUMBER))))
                            .toList();
                    return own.isEmpty() ? type : new ExtendedType(type, own);
                })
                .toList());
    }

    /// All of them, in their order.
    public List<RecordType> all() {
        return List.copyOf(byName.values());
    }

    /// Those of which files are imported, in their order.
    public List<RecordType> imported() {
        return byName.values().stream().filter(RecordType::imported).toList();
    }

    /// Their names, in their order.
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /// Which columns of a type name other records.
    Pointers pointers(RecordType type) {
        return Objects.requireNonNull(pointers.get(type.name()), type.name());
    }

    /// The type of this name, if there is one.
    public Optional<RecordType> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// The type of this name; refuses an unknown one and names the nearest.
    public RecordType require(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is not a record type"
                        + (byName.isEmpty() ? "" : ": did you mean '" + Nearest.to(name, names()) + "'?")));
    }
}
