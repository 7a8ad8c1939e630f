package dev.thawline.rust.type;

/** What the name of an item stands for. */
sealed interface Definition
    permits StructDefinition,
        EnumDefinition,
        VariantReference,
        TraitDefinition,
        AliasDefinition,
        FunctionDefinition,
        ConstDefinition,
        StaticDefinition,
        Namespace,
        LibraryItem,
        Refused {}
