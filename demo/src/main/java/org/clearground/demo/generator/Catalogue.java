package org.clearground.demo.generator;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The ordnance that finds name: common models by category.
final class Catalogue {

    /// One model of ordnance.
    record Model(String number, String name, String category) {}

    static final List<Model> MODELS = List.of(
            new Model("pmn", "PMN", "ap_mine"),
            new Model("pmn-2", "PMN-2", "ap_mine"),
            new Model("pmn-e", "PMN-E", "ap_mine"),
            new Model("mon-50", "MON-50", "ap_mine"),
            new Model("mon-100", "MON-100", "ap_mine"),
            new Model("ozm-72", "OZM-72", "ap_mine"),
            new Model("pomz-2m", "POMZ-2M", "ap_mine"),
            new Model("ap-improvised", "Improvised anti-personnel mine", "ap_mine_improvised"),
            new Model("tm-46", "TM-46", "at_mine"),
            new Model("tm-57", "TM-57", "at_mine"),
            new Model("tm-62m", "TM-62M", "at_mine"),
            new Model("tm-62p", "TM-62P", "at_mine"),
            new Model("9n210", "9N210", "cluster_munition"),
            new Model("9n235", "9N235", "cluster_munition"),
            new Model("shoab-0.5", "ShOAB-0.5", "cluster_munition"),
            new Model("mortar-60", "Mortar bomb 60 mm", "uxo"),
            new Model("mortar-82", "Mortar bomb 82 mm", "uxo"),
            new Model("mortar-120", "Mortar bomb 120 mm", "uxo"),
            new Model("projectile-30", "Projectile 30 mm", "uxo"),
            new Model("projectile-73", "Projectile 73 mm", "uxo"),
            new Model("projectile-100", "Projectile 100 mm", "uxo"),
            new Model("projectile-122", "Projectile 122 mm", "uxo"),
            new Model("projectile-152", "Projectile 152 mm", "uxo"),
            new Model("rocket-122", "Rocket 122 mm", "uxo"),
            new Model("grenade-hand", "Hand grenade", "uxo"),
            new Model("grenade-40", "Grenade 40 mm", "uxo"),
            new Model("grenade-rpg", "Rocket-propelled grenade", "uxo"),
            new Model("stock-mortar", "Stored mortar bombs", "axo"),
            new Model("stock-projectile", "Stored projectiles", "axo"),
            new Model("stock-rocket", "Stored rockets", "axo"),
            new Model("stock-grenade", "Stored hand grenades", "axo"),
            new Model("stock-rpg", "Stored rocket-propelled grenades", "axo"),
            new Model("stock-charge", "Stored propellant charges", "axo"),
            new Model("trip-wire-grenade", "Grenade with a trip wire", "booby_trap"),
            new Model("ied-command", "Command-operated improvised device", "ied"),
            new Model("cartridge-7.62", "Cartridge 7.62 mm", "small_arms_ammunition"),
            new Model("fuze", "Fuze", "component"));

    private static final Map<String, List<String>> BY_CATEGORY = MODELS.stream()
            .collect(Collectors.groupingBy(Model::category, Collectors.mapping(Model::number, Collectors.toList())));

    private Catalogue() {}

    /// A model's number, any of the category's.
    static String any(Chance chance, String category) {
        return chance.of(BY_CATEGORY.getOrDefault(category, List.of("fuze")));
    }
}
